// Runs a command and says how long it took and how much memory it needed, the processes that it starts included.
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'

const recorder = new URL('./record-memory.mjs', import.meta.url).href

/**
 * Runs `node ...args` in a process of its own.
 * `megabytes`: the peaks of all its Node processes added up, so that a tool with workers is not measured by its idle parent.
 * @returns {Promise<{ ms: number, megabytes: number, code: number | null, stdout: string, stderr: string }>} `code` is null where `timeout` ms were over
 */
export async function measure(args, { timeout = 600_000 } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'bench-memory-'))
  const record = join(folder, 'peaks')
  const env = { ...process.env, NODE_OPTIONS: `--import=${recorder}`, BENCH_MEMORY_RECORD: record, NO_COLOR: '1' }
  const start = performance.now()
  const child = spawn(process.execPath, args, { env, timeout, killSignal: 'SIGKILL' })
  const stdout = collect(child.stdout)
  const stderr = collect(child.stderr)
  const code = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve))
  const ms = performance.now() - start
  const kilobytes = read(record).reduce((sum, line) => sum + Number(line), 0)
  rmSync(folder, { recursive: true })
  return { ms, megabytes: kilobytes / 1024, code, stdout: stdout.join(''), stderr: stderr.join('') }
}

function collect(stream) {
  const chunks = []
  stream.setEncoding('utf8').on('data', (chunk) => chunks.push(chunk))
  return chunks
}

/** One line per process that ended by itself; none where the command was killed. */
function read(record) {
  try {
    return readFileSync(record, 'utf8').trim().split('\n')
  } catch {
    return []
  }
}

/** Text table: the first column to the left, numbers to the right. */
export function table(header, rows) {
  const cells = [header, ...rows].map((row) => row.map(String))
  const widths = header.map((_, column) => Math.max(...cells.map((row) => row[column].length)))
  return cells
    .map((row) =>
      row
        .map((cell, column) => pad(cell, widths[column], column))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

function pad(cell, width, column) {
  return column === 0 ? cell.padEnd(width) : cell.padStart(width)
}
