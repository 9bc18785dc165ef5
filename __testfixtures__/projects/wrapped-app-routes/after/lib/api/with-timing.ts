type Handler = (req: Request) => Promise<Response>

export function withTiming(handler: Handler) {
  return async (req: Request) => {
    const started = Date.now()
    const response = await handler(req)
    response.headers.set('Server-Timing', `total;dur=${Date.now() - started}`)
    return response
  }
}
