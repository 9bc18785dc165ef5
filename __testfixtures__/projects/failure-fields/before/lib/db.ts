export async function invite(email: string): Promise<'sent' | 'known' | 'bounced'> {
  return email.includes('@') ? 'sent' : 'bounced'
}

export async function seat(guests: readonly (string | null)[]): Promise<number> {
  return guests.length
}
