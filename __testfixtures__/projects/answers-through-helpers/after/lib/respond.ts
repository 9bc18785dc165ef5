let sent = 0

export function respond(title: string, state: string) {
  sent++
  return Response.json({ title, state, sent })
}
