import { fail } from '@/lib/fail'
import { save } from '@/lib/notes'

export default async function handler(req, res) {
  try {
    return res.json(await save(req.body))
  } catch (error) {
    return fail(res, error)
  }
}
