/** The time is that of the request. */
export async function post(url: string, data: any): Promise<any> {
  data.timestamp = Date.now()
  const res = await fetch(url, { method: 'POST', body: JSON.stringify(data) })
  const value = await res.json()
  if (!res.ok) throw new Error(value.message)
  return value
}

export async function send(url: string, data: any, timestamp: number): Promise<any> {
  data.timestamp = timestamp
  const res = await fetch(url, { method: 'POST', body: JSON.stringify(data) })
  const value = await res.json()
  if (!res.ok) throw new Error(value.message)
  return value
}
