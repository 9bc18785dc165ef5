'use server'

import { db } from '../lib/db'

export const findPost = async (id) => {
	if (!id) return { success: false, error: 'Which post?' }
	return { success: true, data: await db.post.find(id) }
}
