export async function getUser(): Promise<{ id: string } | null> {
  return { id: 'u1' }
}
