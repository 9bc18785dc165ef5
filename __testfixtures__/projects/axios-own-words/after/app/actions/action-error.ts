/** A failed result of an action, thrown for code that waits for a rejection. */
export class ActionError extends Error {
  readonly status: number | undefined

  constructor({ error, status }: { error?: unknown; status?: number }) {
    super(typeof error === 'string' ? error : undefined)
    this.name = 'ActionError'
    this.status = status
  }
}
