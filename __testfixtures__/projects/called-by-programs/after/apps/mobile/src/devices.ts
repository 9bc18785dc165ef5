import { request } from './client'

export const registerDevice = (platform: string) => request('/api/devices', { platform }, 'token')
