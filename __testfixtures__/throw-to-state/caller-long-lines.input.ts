'use client'

import { moveVideoToTheFolder } from './actions'

export const onDrop = async (video: { id: string }, folder: { id: string }) => {
	await moveVideoToTheFolder(video.id, folder.id, new Date().toISOString())
}
