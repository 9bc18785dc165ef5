import { spawn, type ChildProcess } from 'node:child_process'

export interface Finished {
  code: number | null
  output: string
}

const running = new Set<ChildProcess>()

process.once('exit', killEverything)

/** In a process group of its own, so that whatever it starts can be ended with it. */
export function startProcess(command: string[], cwd: string, env: NodeJS.ProcessEnv = {}): ChildProcess {
  const [file, ...args] = command as [string, ...string[]]
  const child = spawn(file, args, {
    cwd,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', NO_COLOR: '1', FORCE_COLOR: undefined, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  running.add(child)
  child.once('close', () => running.delete(child))
  return child
}

export function killGroup(child: ChildProcess) {
  if (child.pid === undefined) return
  try {
    // A server that hangs in an endless render ignores SIGTERM.
    process.kill(-child.pid, 'SIGKILL')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
  running.delete(child)
}

export function killEverything() {
  for (const child of running) killGroup(child)
}

export function collectOutput(child: ChildProcess): () => string {
  let output = ''
  child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()))
  child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()))
  return () => output
}

export async function runToEnd(command: string[], cwd: string, env?: NodeJS.ProcessEnv): Promise<Finished> {
  const child = startProcess(command, cwd, env)
  const output = collectOutput(child)
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, output: output() }))
  })
}

export async function runOrThrow(command: string[], cwd: string, env?: NodeJS.ProcessEnv): Promise<string> {
  const { code, output } = await runToEnd(command, cwd, env)
  if (code !== 0) throw new Error(`${command.slice(1).join(' ')} ended with ${code}:\n${output}`)
  return output
}
