import { log, save } from '@/lib/notes'

export default async function handler(req, res) {
  const note = await save(req.body)
  res.json(note)
  await log(note)
}
