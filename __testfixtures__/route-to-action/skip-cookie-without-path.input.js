import { serialize } from 'cookie'

export default async function handler(req, res) {
  if (req.method !== 'POST') return res.status(405).end()
  // Without a path the browser keeps it for /api, and cookies() would for all of the site.
  res.setHeader('Set-Cookie', serialize('theme', req.body.theme, { maxAge: 3600 }))
  res.status(200).json({ ok: true })
}
