const base = process.env.EXPO_PUBLIC_API_URL

export async function request(path: string, body: unknown, token: string) {
  const headers = { authorization: `Bearer ${token}` }
  return fetch(`${base}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
}
