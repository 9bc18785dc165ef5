// Where an app answers on the machine of whoever develops it, and which environment variables say so.
import path from 'node:path'
import { isOrigin, portOfUrl } from '../url-origin.js'

/** The app's own address in development. */
export interface OwnOrigin {
  /** Of `next dev`; `null` where another program starts the app. */
  port: number | null
  /** Environment variables that hold this address, and no other, in the env files of the repository, with the file that says so. */
  variables: ReadonlyMap<string, string>
}

/** https://nextjs.org/docs/app/api-reference/cli/next#next-dev-options */
const defaultPort = 3000

/**
 * @param dir folder of the app, relative to the root
 * @param scripts those of its package.json
 * @param documents paths of the files that are no scripts; env files are read from the app's folder and from the root
 */
export function ownOrigin(
  dir: string,
  scripts: Readonly<Record<string, string>>,
  documents: readonly string[],
  read: (file: string) => string | null,
): OwnOrigin {
  const port = portOf(Object.values(scripts))
  const files = documents.filter(
    (file) => /^\.env/.test(path.posix.basename(file)) && [dir, '.', ''].includes(path.posix.dirname(file)),
  )
  const said = files.flatMap((file) => entriesOf(read(file) ?? '').map((entry) => ({ ...entry, file })))
  const isOwn = (value: string) => port !== null && portOfUrl(value) === port && isOrigin(value)
  const variables = new Map<string, string>()
  for (const { name, value, file } of said)
    if (isOwn(value) && said.every((other) => other.name !== name || isOwn(other.value))) variables.set(name, file)
  return { port, variables }
}

function portOf(scripts: readonly string[]): number | null {
  const ports = scripts.flatMap((script) => {
    const start = /\bnext(\s+dev\b|\s+-|\s*$)/.exec(script)
    if (!start) return []
    const [before, options] = [script.slice(0, start.index), script.slice(start.index)]
    const [, port] = /\s(?:-p|--port)[ =]*(\S*)/.exec(options) ?? /\bPORT=(\S*)/.exec(before) ?? []
    if (port === undefined) return [defaultPort]
    // `-p $PORT` is known to whoever sets it.
    return [/^\d+/.test(port) ? parseInt(port, 10) : null]
  })
  const [port] = ports
  return port !== undefined && ports.every((each) => each === port) ? port : null
}

function entriesOf(text: string): { name: string; value: string }[] {
  return [...text.matchAll(/^\s*(?:export\s+)?(\w+)\s*=\s*(["']?)([^"'\n#]*)\2/gm)].map(([, name, , value]) => ({
    name: name!,
    value: value!.trim(),
  }))
}
