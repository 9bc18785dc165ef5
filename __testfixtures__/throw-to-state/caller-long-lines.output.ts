'use client'

import { moveVideoToTheFolder } from './actions'

export const onDrop = async (video: { id: string }, folder: { id: string }) => {
	const result = await moveVideoToTheFolder(
		video.id,
		folder.id,
		new Date().toISOString(),
	)
	if (!result.success) throw new Error(result.error)
}
