// What does `plan` say about real repositories? Every folder in <dir> is taken for a checkout; nothing is written to it, none of its code runs.
//   node bench/yield.mjs <dir with checkouts> [--timeout 120]
import { readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { measure, table } from './measure.mjs'

const { values, positionals } = parseArgs({
  options: { timeout: { type: 'string', default: '120' } },
  allowPositionals: true,
})
const [dir] = positionals
if (!dir) {
  console.error('Usage: node bench/yield.mjs <dir with checkouts> [--timeout seconds]')
  process.exit(2)
}

const cli = fileURLToPath(new URL('../dist/bin/cli.js', import.meta.url))
const runs = []
for (const name of checkouts(dir)) {
  process.stderr.write(`${name}\n`)
  runs.push(await planOf(name))
}
console.log(`${repositories(runs)}\n\n${reasons('blocked')}\n\n${reasons('kept')}`)
const failures = runs.filter(({ plan }) => !plan)
if (failures.length > 0) console.log(`\n${failures.map(({ name, failure }) => `${name}: ${failure}`).join('\n')}`)

function checkouts(folder) {
  const entries = readdirSync(folder, { withFileTypes: true })
  return entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => name)
    .sort()
}

/** `plan` is null where there is none, and `failure` says why. */
async function planOf(name) {
  const args = [cli, 'plan', resolve(join(dir, name)), '--assume-next', '16', '--format', 'json']
  const { ms, megabytes, code, stdout, stderr } = await measure(args, { timeout: Number(values.timeout) * 1000 })
  const run = { name, ms, megabytes, code }
  try {
    return { ...run, plan: JSON.parse(stdout) }
  } catch {
    const lastLine = stderr.trim().split('\n').at(-1)
    return { ...run, plan: null, failure: code === null ? 'took too long' : `exit code ${code}: ${lastLine}` }
  }
}

function repositories(all) {
  const rows = all.map(({ name, plan, ms, megabytes }) => [
    name,
    ...counts(plan ? [plan] : []),
    seconds(ms),
    megabytes.toFixed(0),
  ])
  const total = ['total', ...counts(plans()), seconds(all.reduce((sum, { ms }) => sum + ms, 0)), '']
  return table(['repository', 'units', 'ready', 'blocked', 'kept', 'callers', 's', 'MB'], [...rows, total])
}

function counts(some) {
  return ['units', 'ready', 'blocked', 'kept', 'callers'].map((key) =>
    some.reduce((sum, plan) => sum + plan.summary[key], 0),
  )
}

function plans() {
  return runs.flatMap(({ plan }) => plan ?? [])
}

/** By code: how many units have it, and for how many it is the only reason, so that nothing else has to be understood to win them. */
function reasons(verdict) {
  const units = plans().flatMap((plan) => plan.units.filter((unit) => unit.verdict === verdict))
  const codes = units.map(
    (unit) => new Set(unit.diagnostics.filter((one) => isReason(one, verdict)).map(({ code }) => code)),
  )
  const all = [...new Set(codes.flatMap((set) => [...set]))]
  const rows = all.map((code) => {
    const having = codes.filter((set) => set.has(code))
    return [code, having.length, having.filter((set) => set.size === 1).length]
  })
  rows.sort((a, b) => b[1] - a[1] || b[2] - a[2] || (a[0] < b[0] ? -1 : 1))
  return table([`why ${verdict}`, 'units', 'alone'], rows)
}

function isReason({ severity }, verdict) {
  return verdict === 'kept' || severity === 'error'
}

function seconds(ms) {
  return (ms / 1000).toFixed(1)
}
