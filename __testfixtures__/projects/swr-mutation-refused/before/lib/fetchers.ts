export async function send(url: string, { arg }: { arg: { title: string; body: string } }) {
  const res = await fetch(url, { method: 'POST', body: JSON.stringify(arg) })
  if (!res.ok) throw new Error('Not sent')
}
