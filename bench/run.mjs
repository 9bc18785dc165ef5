// How fast is `plan` on a whole repository, compared with jscodeshift parsing the same files once?
//   node bench/run.mjs [--routes 200] [--callers 1000] [--runs 5]
import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { syntheticApp, writeFiles } from './generate.mjs'
import { measure, table } from './measure.mjs'

const { values } = parseArgs({
  options: {
    routes: { type: 'string', default: '200' },
    callers: { type: 'string', default: '1000' },
    runs: { type: 'string', default: '5' },
  },
})
const size = { routes: Number(values.routes), callers: Number(values.callers) }

const here = (file) => fileURLToPath(new URL(file, import.meta.url))
const root = mkdtempSync(join(tmpdir(), 'bench-'))
const files = syntheticApp(size)
writeFiles(root, files)

const ours = [here('../dist/bin/cli.js'), 'plan', root, '--format', 'json']
const peer = [
  createRequire(import.meta.url).resolve('jscodeshift/bin/jscodeshift.js'),
  ...['--transform', here('./parse-every-file.mjs'), '--parser', 'tsx', '--extensions', 'ts,tsx'],
  // Without it each worker first loads Babel to compile the transform: that is no part of the work.
  '--no-babel',
  ...['--silent', '--fail-on-error'],
  root,
]

try {
  const { units, ready } = summaryOf(await must(ours))
  await must(peer)
  console.log(`${files.size} files, ${size.routes} routes, ${size.callers} callers: ${units} units, ${ready} ready\n`)

  // Interleaved pairs: whatever else the machine does, it does to both.
  const pairs = []
  for (let run = 0; run < Number(values.runs); run++) pairs.push({ ours: await must(ours), peer: await must(peer) })
  console.log(report(pairs))
} finally {
  rmSync(root, { recursive: true })
}

/** A run that fails is fast and says nothing. */
async function must(args) {
  const result = await measure(args)
  if (result.code !== 0) throw new Error(`exit code ${result.code}: node ${args.join(' ')}\n${result.stderr}`)
  return result
}

function summaryOf({ stdout }) {
  const { summary } = JSON.parse(stdout)
  if (summary.units !== size.routes || summary.callers !== size.callers) {
    throw new Error(`not everything was found: ${JSON.stringify(summary)}`)
  }
  return summary
}

function report(pairs) {
  return table(
    ['', 'minimum', 'median', 'maximum'],
    [
      ['routes-to-actions plan, s', ...spread(pairs.map(({ ours }) => ours.ms / 1000))],
      ['jscodeshift, no-op, s', ...spread(pairs.map(({ peer }) => peer.ms / 1000))],
      ['time, plan / jscodeshift', ...spread(pairs.map(({ ours, peer }) => ours.ms / peer.ms))],
      [
        'routes-to-actions plan, MB',
        ...spread(
          pairs.map(({ ours }) => ours.megabytes),
          0,
        ),
      ],
      [
        'jscodeshift, no-op, MB',
        ...spread(
          pairs.map(({ peer }) => peer.megabytes),
          0,
        ),
      ],
      ['memory, plan / jscodeshift', ...spread(pairs.map(({ ours, peer }) => ours.megabytes / peer.megabytes))],
    ],
  )
}

function spread(numbers, digits = 2) {
  const sorted = numbers.toSorted((a, b) => a - b)
  const half = (sorted.length - 1) / 2
  const median = (sorted[Math.floor(half)] + sorted[Math.ceil(half)]) / 2
  return [sorted[0], median, sorted.at(-1)].map((number) => number.toFixed(digits))
}
