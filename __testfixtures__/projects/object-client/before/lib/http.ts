export const postData = async ({ url, data }: { url: string; data?: { price: string } }) => {
  const res: Response = await fetch(url, {
    method: 'POST',
    headers: new Headers({ 'Content-Type': 'application/json' }),
    credentials: 'same-origin',
    body: JSON.stringify(data),
  })

  if (!res.ok) throw Error('The payment could not be started')

  return res.json()
}

interface Request<T> {
  path: string
  method?: string
  body?: T
}

export async function send<T, R>({ path, method = 'POST', body }: Request<T>): Promise<R> {
  const res = await fetch(`/api${path}`, {
    method,
    headers: { 'Content-Type': 'application/json' },
    body: body ? JSON.stringify(body) : undefined,
  })
  const answer = await res.json()
  if (!res.ok) throw new Error(answer.error || 'Something went wrong')
  return answer
}

export const put = <T, R>(path: string, body: T) => send<T, R>({ path, method: 'PUT', body })
