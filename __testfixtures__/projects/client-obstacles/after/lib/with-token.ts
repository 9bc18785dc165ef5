import { getToken } from './session'

const withToken = () => ({ Authorization: `Bearer ${getToken()}` })

export async function postWithToken(url: string) {
  const res = await fetch(url, { method: 'POST', headers: withToken() })
  if (!res.ok) throw new Error('Failed')
  return res.json()
}
