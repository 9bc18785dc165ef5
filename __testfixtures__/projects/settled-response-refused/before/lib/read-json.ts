import { report } from '@/lib/notes'

export async function readJson<T>(res: Response): Promise<T> {
  if (!res.ok) throw new Error(`Request failed (${res.status})`)
  return res.json()
}

// It does more than to settle the response.
export async function readAndReport<T>(res: Response): Promise<T> {
  if (!res.ok) {
    report(res.status)
    throw new Error(`Request failed (${res.status})`)
  }
  return res.json()
}
