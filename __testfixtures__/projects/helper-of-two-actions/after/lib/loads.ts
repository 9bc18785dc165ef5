export interface Load {
  id: string
  owner: string
  note: string
}

export const loads = new Map<string, Load>()

export async function currentUser(): Promise<string | null> {
  return 'ada'
}
