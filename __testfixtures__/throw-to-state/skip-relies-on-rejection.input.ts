'use server'

export async function rename(id: string, name: string) {
  if (!name) throw new Error('A name is required')
  await save(id, name)
}
