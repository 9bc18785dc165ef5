export const getBaseUrl = () => (typeof window === 'undefined' ? `http://localhost:${process.env.PORT}` : '')

/** Sends the token of this tab, and asks for another one where it has run out. */
export async function apiFetch(path: string, init: RequestInit = {}): Promise<Response> {
  const res = await fetch(`/api${path}`, {
    ...init,
    headers: { ...init.headers, Authorization: `Bearer ${sessionStorage.getItem('token')}` },
  })
  if (res.status === 401) window.location.href = '/login'
  return res
}
