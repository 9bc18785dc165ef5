import { request } from './request'

export const api = {
  get: <T>(path: string) => request<T>(path),
  post: <T>(path: string, data: unknown) => request<T>(path, { method: 'POST', body: JSON.stringify(data) }),
  patch<T>(path: string, data: unknown) {
    return request<T>(path, { method: 'PATCH', body: JSON.stringify(data) })
  },
}
