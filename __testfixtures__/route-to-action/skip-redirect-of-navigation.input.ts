import { redirect } from 'next/navigation'
import { db } from '@/lib/db'

export async function POST() {
  await db.visit.create()
  // fetch follows it; from an action it would take the person there.
  redirect('/welcome')
}
