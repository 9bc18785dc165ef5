import { mail } from '@/lib/mail'

export default async function handler(req, res) {
  if (req.method === 'POST') {
    const { name } = req.body
    await mail(`
      Hello ${name},
        welcome.
    `)
    return res.send('OK')
  }

  res.status(405).json({ error: 'Method not allowed' })
}
