export async function post(url: string, data: any, timestamp: number, round: number): Promise<any> {
  data.round = round
  data.timestamp = timestamp
  const res = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    credentials: 'include',
    body: JSON.stringify(data),
  })

  const value = await res.json()

  if (res.status !== 200) {
    throw new Error(value.message)
  }
  return value
}
