/** Says what it does, and what HTTP calls the failure. */
export const postData = async ({ url, data }: { url: string; data?: { price: string } }) => {
  console.log('posting', url, data)

  const res = await fetch(url, { method: 'POST', body: JSON.stringify(data) })
  if (!res.ok) {
    console.log('Error in postData', { url, data, res })
    throw Error(res.statusText)
  }

  return res.json()
}

/** A plain one. */
export async function send<T>({ url, data }: { url: string; data: unknown }): Promise<T> {
  const res = await fetch(url, { method: 'POST', body: JSON.stringify(data) })
  if (!res.ok) throw new Error('Not sent')
  return res.json()
}
