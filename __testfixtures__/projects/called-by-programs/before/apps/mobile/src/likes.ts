import { request } from './client'

export const likePost = (id: string) => request('/api/likes', { id }, 'token')
