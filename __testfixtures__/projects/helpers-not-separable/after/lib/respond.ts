let answers = 0

export function counted(title: string) {
  answers++
  return Response.json({ title, answers })
}

export function failed(message: string, status = 500) {
  return Response.json({ error: message }, { status })
}

export async function audited(title: string) {
  await fetch('https://audit.example.com', { method: 'POST', body: title })
  return Response.json({ title })
}
