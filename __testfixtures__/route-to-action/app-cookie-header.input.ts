import { serialize } from 'cookie'

export async function PUT(req: Request) {
  const { theme } = await req.json()
  if (theme !== 'dark' && theme !== 'light') return Response.json({ error: 'No such theme' }, { status: 400 })

  return Response.json(null, {
    status: 200,
    headers: { 'Set-Cookie': serialize('theme', theme, { path: '/', maxAge: 60 * 60 * 24 * 365, sameSite: 'lax' }) },
  })
}

export async function DELETE() {
  return new Response(null, {
    status: 204,
    headers: { 'Set-Cookie': 'theme=; Path=/; Max-Age=0', 'Cache-Control': 'no-store' },
  })
}
