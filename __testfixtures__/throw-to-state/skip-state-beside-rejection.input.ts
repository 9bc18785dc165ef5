'use server'

export async function rename(_previous: unknown, formData: FormData) {
  const name = formData.get('name')
  if (!name) throw new Error('A name is required')
  if (name === 'admin') return { success: false, error: 'This name is taken' }
  await save(name)
  return { success: true }
}
