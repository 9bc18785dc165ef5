'use server'

import path from 'node:path'

export async function importFile(text: string) {
  const data = JSON.parse(text)
  const { name } = path.parse(data.file)
  return { success: true, name }
}
