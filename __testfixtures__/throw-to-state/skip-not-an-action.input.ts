export async function rename(id: string, name: string) {
  if (!name) throw new Error('A name is required')
  await save(id, name)
}

// The directive 'use server' is not in this file.
