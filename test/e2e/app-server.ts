import { createServer, type AddressInfo } from 'node:net'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { collectOutput, killGroup, runOrThrow, startProcess } from './processes.ts'

export interface AppServer {
  url: string
  stop(): void
}

export type Sessions = Record<'ana' | 'ben' | 'chloe', string>

export const secrets = { BOOKSHOP_WEBHOOK_SECRET: 'paper-moon', CRON_SECRET: 'every-monday' }

const nextBin = 'node_modules/next/dist/bin/next'

export async function buildApp(root: string) {
  await runOrThrow([process.execPath, nextBin, 'build'], root)
}

export async function checkTypes(root: string) {
  await runOrThrow([process.execPath, 'node_modules/typescript/bin/tsc', '--noEmit'], root)
}

export async function lint(root: string) {
  await runOrThrow([process.execPath, 'node_modules/eslint/bin/eslint.js', '--max-warnings', '0', '.'], root)
}

export async function startApp(root: string): Promise<AppServer> {
  const port = await findFreePort()
  const child = startProcess([process.execPath, nextBin, 'start', '-p', String(port), '-H', '127.0.0.1'], root, {
    E2E: '1',
    ...secrets,
  })
  const output = collectOutput(child)
  const url = `http://127.0.0.1:${port}`

  const deadline = Date.now() + 60_000
  while (!(await answers(`${url}/login`))) {
    if (child.exitCode !== null || Date.now() > deadline) {
      killGroup(child)
      throw new Error(`${path.basename(root)} did not start:\n${output()}`)
    }
    await delay(100)
  }
  return { url, stop: () => killGroup(child) }
}

/** Demo data again, and a fresh session for each demo account. */
export async function resetDatabase(server: AppServer): Promise<Sessions> {
  const response = await fetch(`${server.url}/api/test/reset`, { method: 'POST' })
  if (!response.ok) throw new Error(`Reset answered ${response.status}`)
  return (await response.json()) as Sessions
}

export async function readDatabase(server: AppServer, sessions: Sessions): Promise<unknown> {
  const response = await fetch(`${server.url}/api/export`, { headers: { cookie: `session=${sessions.ana}` } })
  if (!response.ok) throw new Error(`Export answered ${response.status}`)
  return response.json()
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok
  } catch {
    return false
  }
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
}
