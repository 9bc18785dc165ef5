import { revalidateTag } from 'next/cache'
import { redirect } from 'next/navigation'

export async function POST(request: Request) {
  await save(await request.formData())
  revalidateTag('orders', { expire: 0 })
  redirect('/thanks')
}
