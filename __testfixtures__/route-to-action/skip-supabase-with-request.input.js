import { createPagesServerClient } from '@supabase/auth-helpers-nextjs'

export default async function handler(req, res) {
  const supabase = createPagesServerClient({ req, res })
  const { data } = await supabase.auth.getUser()
  if (!data.user) return res.status(401).json({ error: 'Sign in first' })

  await supabase.from('visits').insert({ title: req.body.title })
  res.status(201).json({ ok: true })
}
