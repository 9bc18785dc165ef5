// A `run` that is shared out among cores ends as one that is not. The built files: a worker loads no TypeScript.
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { expect, it } from 'vitest'
import type * as OverCores from '../../src/commands/run-over-cores.js'
import { inOrder, type RunOutcome, runTransforms } from '../../src/run.js'

const built = new URL('../../dist/src/commands/', import.meta.url)
const names = ['revalidate-before-redirect', 'form-state-to-action-state']

const late = (index: number) => `'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'

export async function save${index}(id: string) {
  redirect('/posts')
  ${index % 3 === 0 ? 'await count()\n  ' : ''}revalidatePath('/posts')
}

${index % 50 === 7 ? 'const = 1' : ''}
${`// ${'x'.repeat(110)}\n`.repeat(200)}`

const files = Array.from({ length: 150 }, (_, index) => ({ path: `app/a${index}.ts`, text: late(index) }))

it('gives the same outcome in the same order', async () => {
  const { runOverCores } = (await import(new URL('run-over-cores.js', built).href)) as typeof OverCores
  const alone = runTransforms(inOrder(names), files)
  expect(alone.changes.length).toBeGreaterThan(50)
  expect(alone.refused.length).toBeGreaterThan(20)
  expect(alone.unreadable).toHaveLength(3)
  expect(await runOverCores(inOrder(names), files, 3)).toEqual(alone)
  expect(await runOverCores(inOrder(names), files.slice(0, 2), 3)).toEqual(
    runTransforms(inOrder(names), files.slice(0, 2)),
  )
  expect(await runOverCores(inOrder(names), [], 3)).toEqual(runTransforms(inOrder(names), []))
})

it('has a worker that answers', async () => {
  const share = files.slice(0, 4)
  const worker = new Worker(new URL('run-worker.js', built), { workerData: { names, files: share } })
  const [outcome] = (await once(worker, 'message')) as [RunOutcome]
  expect(outcome).toEqual(runTransforms(inOrder(names), share))
})
