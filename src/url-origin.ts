// What stands before the path of a URL, by its text alone.

/** A URL that has no path: `https://example.com`, `http://localhost:3000/`. */
export function isOrigin(url: string): boolean {
  return /^https?:\/\/[^/]+\/?$/i.test(url)
}

/**
 * The port of a URL of the developer's own machine, which may go on behind the host.
 * @returns `null` where the URL is of another machine
 */
export function portOfUrl(url: string): number | null {
  const [, scheme, port] = /^(https?):\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::(\d+))?(?=\/|$)/i.exec(url) ?? []
  if (scheme === undefined) return null
  return port === undefined ? (scheme.toLowerCase() === 'https' ? 443 : 80) : Number(port)
}
