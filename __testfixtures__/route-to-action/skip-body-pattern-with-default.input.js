import { saveDraft } from '../../lib/drafts'

export default async function handler(req, res) {
  if (req.method !== 'POST') return res.status(405).end()
  const { body: { title } = {} } = req
  await saveDraft(title)
  return res.status(200).json({ ok: true })
}
