import { revalidateTag } from 'next/cache'
import { redirect } from 'next/navigation'

export async function POST(request: Request) {
  await save(await request.formData())
  redirect('/thanks')
  revalidateTag('orders', { expire: 0 })
}
