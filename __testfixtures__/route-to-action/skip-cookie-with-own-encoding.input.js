import { serialize } from 'cookie'

export default async function handler(req, res) {
  if (req.method !== 'POST') return res.status(405).end()
  res.setHeader('Set-Cookie', serialize('cart', req.body.cart, { path: '/', encode: (text) => text }))
  res.status(200).json({ ok: true })
}
