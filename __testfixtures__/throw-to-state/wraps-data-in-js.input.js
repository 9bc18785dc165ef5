'use server'

import { db } from '../lib/db'

export const findPost = async (id) => {
	if (!id) throw new Error('Which post?')
	return await db.post.find(id)
}
