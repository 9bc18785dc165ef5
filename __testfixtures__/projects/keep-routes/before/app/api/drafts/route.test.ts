import { POST } from './route'

export async function refusesTheNameless() {
  const res = await POST(new Request('http://localhost/api/drafts', { method: 'POST', body: '{}' }))
  return res.status === 400
}
