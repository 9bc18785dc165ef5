import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export const cliFile = fileURLToPath(new URL('../../dist/bin/cli.js', import.meta.url))

export interface Outcome {
  code: number | null
  stdout: string
  stderr: string
}

/** Runs the built command in `cwd`, as a pipeline would: no terminal on any stream. */
export function runCli(cwd: string, args: readonly string[], env: Record<string, string> = {}, input = ''): Outcome {
  const inherited = Object.entries(process.env).filter(([name]) => !['CI', 'FORCE_COLOR', 'NO_COLOR'].includes(name))
  const { status, stdout, stderr } = spawnSync(process.execPath, [cliFile, ...args], {
    cwd,
    encoding: 'utf8',
    input,
    env: { ...Object.fromEntries(inherited), ...env },
  })
  return { code: status, stdout, stderr }
}
