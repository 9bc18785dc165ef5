import type { Io } from '../../src/commands/io.js'

/** An Io that keeps what is printed. */
export function recordedIo(cwd: string): Io & { out: () => string; err: () => string } {
  const out: string[] = []
  const err: string[] = []
  return {
    stdout: (text) => void out.push(text),
    stderr: (text) => void err.push(text),
    stdin: async () => '',
    progress: () => undefined,
    cwd,
    colour: false,
    tool: { version: '0.0.0', homepage: null },
    out: () => out.join(''),
    err: () => err.join(''),
  }
}
