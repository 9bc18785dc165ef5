// Nobody hands a place in the queue over to another process.
const waiting: string[] = []

export function enqueue(name: string): number {
  return waiting.push(name)
}

export function waitingFor(): readonly string[] {
  return waiting
}
