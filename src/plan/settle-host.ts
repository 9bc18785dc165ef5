// Is the host before a URL this app? `http://localhost:3000` is, where it is developed; so is `NEXT_PUBLIC_BASE_URL`, where
// the env files of the repository say so.
import { diagnose } from '../diagnostics.js'
import type { CallSite, Host } from '../find/call/call-site.js'
import type { App } from '../project/project.js'

/**
 * `call` with the origin of its URL decided.
 * @param app the app that its file is a part of
 */
export function settleHost(call: CallSite, app: App | null): CallSite {
  const { url, at, problems } = call
  if (typeof url.origin === 'string') return call
  const own = app && nameOfOwn(url.origin, app)
  return own
    ? { ...call, url: { ...url, origin: 'browser' }, problems: [...problems, diagnose('call/own-host', at, own)] }
    : { ...call, url: { ...url, origin: 'unknown' }, problems: [...problems, unknownHost(url.origin, call, app)] }
}

/** What a person would call it; `null` where it may be another server. */
function nameOfOwn(host: Host, { origin: { port, variables } }: App): string | null {
  if ('port' in host) return host.port === port ? `localhost:${port}` : null
  const file = variables.get(host.variable)
  return file === undefined ? null : `${host.variable} (${file})`
}

/** Says what would tell that it is this app. */
function unknownHost(host: Host, { at }: CallSite, app: App | null) {
  const port = app?.origin.port ?? null
  const own = `http://localhost:${port ?? 3000}`
  const detail =
    'port' in host
      ? `localhost:${host.port} before the path may be another server${port === null ? '' : `: this app is developed at ${own}`}`
      : `\`${host.variable}\` before the path may be another server; it is this app where the .env files of the repository, .env.example too, say \`${host.variable}=${own}\` and nothing else`
  return diagnose('call/dynamic-url', at, detail)
}
