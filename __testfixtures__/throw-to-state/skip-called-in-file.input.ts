'use server'

export async function check(id: string) {
  if (!id) throw new Error('An id is required')
  await verify(id)
}

export async function save(id: string) {
  await check(id)
  await write(id)
}
