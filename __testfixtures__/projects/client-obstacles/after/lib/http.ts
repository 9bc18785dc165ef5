export async function postOrLeave(url: string) {
  const res = await fetch(url, { method: 'POST' })
  if (res.status === 401) window.location.href = '/login'
  if (!res.ok) throw new Error('Failed')
  return res.json()
}

export async function postAgain(url: string): Promise<unknown> {
  for (let turn = 0; turn < 3; turn++) {
    const res = await fetch(url, { method: 'POST' })
    if (res.ok) return res.json()
  }
  throw new Error('Failed')
}

/** Gives up after a second. */
export async function postQuickly(url: string) {
  const controller = new AbortController()
  setTimeout(() => controller.abort(), 1000)
  const res = await fetch(url, { method: 'POST', signal: controller.signal })
  if (!res.ok) throw new Error('Failed')
  return res.json()
}
