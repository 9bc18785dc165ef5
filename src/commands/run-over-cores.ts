// Transforms that ask nothing about the project, over many files: each core gets a share. The outcome is the same, in the
// same order, as if one had done it all.
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { compareDiagnostics } from '../diagnostics.js'
import { type RunOutcome, runTransforms, type SourceFile } from '../run.js'
import { concerns, type TransformModule } from '../transform.js'

/** What a worker is started with. */
export interface Share {
  names: readonly string[]
  files: readonly SourceFile[]
}

/** A worker loads the parser before it begins: less text than this is parsed sooner than that. */
const leastShare = 1_000_000

/** @throws InvariantError, which names the file, where a transform fails */
export async function runOverCores(
  transforms: readonly TransformModule[],
  files: readonly SourceFile[],
  cores = availableParallelism(),
): Promise<RunOutcome> {
  const concerned = files.filter(({ path, text }) => transforms.some(({ meta }) => concerns(meta, path, text)))
  const names = transforms.map(({ meta }) => meta.name)
  const [own = [], ...others] = shares(concerned, cores)
  const handedOut = others.map((share) => inWorker({ names, files: share }))
  const outcomes = [runTransforms(transforms, own)]
  for (const [index, outcome] of handedOut.entries())
    // Here the failure is an error of its own class, and says which file it was.
    outcomes.push((await outcome) ?? runTransforms(transforms, others[index]!))
  return {
    changes: outcomes.flatMap(({ changes }) => changes),
    repaired: outcomes.flatMap(({ repaired }) => repaired).sort(compareDiagnostics),
    refused: outcomes.flatMap(({ refused }) => refused).sort(compareDiagnostics),
    unreadable: outcomes.flatMap(({ unreadable }) => unreadable),
  }
}

/** Runs of neighbouring files with about the same amount of text; one run where there is little. */
function shares(files: readonly SourceFile[], cores: number): SourceFile[][] {
  const total = files.reduce((sum, { text }) => sum + text.length, 0)
  const size = Math.max(leastShare, total / cores)
  const found: SourceFile[][] = []
  let room = 0
  for (const file of files) {
    if (room <= 0) {
      found.push([])
      room += size
    }
    found.at(-1)!.push(file)
    room -= file.text.length
  }
  return found
}

/** `null` where the worker did not get to the end. */
function inWorker(share: Share): Promise<RunOutcome | null> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./run-worker.js', import.meta.url), { workerData: share })
    worker.once('message', resolve)
    worker.once('error', () => resolve(null))
    worker.once('exit', () => resolve(null))
  })
}
