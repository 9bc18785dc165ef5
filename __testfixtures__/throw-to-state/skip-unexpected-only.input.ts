'use server'

export async function sync() {
  const client = connect()
  if (!client) throw new Error('Failed to connect')
  throw new Error('Not implemented')
}
