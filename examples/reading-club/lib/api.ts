export async function requestLoan(bookId: number, weeks: number): Promise<{ createdAt: string }> {
  const res = await fetch('/api/loans', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ bookId, weeks }),
  })
  const data = await res.json()
  if (!res.ok) {
    throw new Error(data.error ?? 'The loan was refused')
  }
  return data
}
