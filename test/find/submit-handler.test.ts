import { describe, expect, it } from 'vitest'
import type { SubmitHandler } from '../../src/find/form/submit-handler.js'
import { readSubmitHandler } from '../../src/find/form/submit-handler.js'
import { callOf, parsed } from './paths.js'

interface Parts {
  imports?: string
  /** Statements of the component, above the handler. */
  top?: string
  /** Of the handler, before the try statement. */
  before?: string
  /** Of the try block, after the call. */
  after?: string
  handler?: string
  last?: string
  jsx?: string
}

const states = "const [error, setError] = useState('')\nconst [busy, setBusy] = useState(false)"
const resets = "setError('')\nsetBusy(true)"

function read(parts: Parts) {
  const { imports = '', top = states, before = resets, after = "if (!res.ok) throw new Error('x')", last = '' } = parts
  const jsx = parts.jsx ?? '<form onSubmit={submit}>{error && <p>{error}</p>}{busy}</form>'
  const handler =
    parts.handler ??
    `async function submit(e) {
  e.preventDefault()
  ${before}
  try {
    const res = await fetch('/api/posts', { method: 'POST', body: JSON.stringify({ title }) })
    ${after}
  } catch {
    setError('Not saved')
  } finally {
    setBusy(false)
  }
  ${last}
}`
  const file = parsed(`${imports}\nfunction Form({ title, id }) {\n${top}\n${handler}\nreturn ${jsx}\n}`)
  return readSubmitHandler(callOf(file, 'fetch'), file)
}

function handlerOf(parts: Parts): SubmitHandler {
  const reading = read(parts)
  if ('obstacle' in reading) throw new Error(reading.obstacle)
  return reading.handler
}

it('splits the handler at its call', () => {
  const { states: found, carried, ends } = handlerOf({})
  expect(found.map(({ name, role, why }) => [name, role, why])).toEqual([
    ['error', 'message', null],
    ['busy', 'pending', null],
  ])
  expect(carried).toEqual([])
  expect(ends).toHaveLength(2)
})

it('carries what it knows the type of', () => {
  const parts = {
    before: `const form = e.currentTarget\nconst name: string = form.title\n${resets}`,
    after: 'form.reset(name)',
  }
  expect(handlerOf(parts).carried).toEqual([
    { name: 'form', type: 'HTMLFormElement' },
    { name: 'name', type: 'string' },
  ])
})

describe('obstacles', () => {
  const call = "await fetch('/api/posts', { method: 'POST' })"
  const rows: [obstacle: string, parts: Parts][] = [
    [
      'it also runs for something else than the submit of one form',
      { jsx: '<><form onSubmit={submit} /><form onSubmit={submit} /></>' },
    ],
    ['it is written as a promise chain', { handler: "function submit() { fetch('/').then(() => {}) }" }],
    [
      'it is not declared in a function component',
      { handler: '', jsx: `items.map(() => <form onSubmit={async () => { ${call} }} />)`, top: '' },
    ],
    ['its component can return before a hook here would run', { top: `${states}\nif (!title) return null` }],
    ['something else is awaited before the call', { before: `await check()\n${resets}` }],
    [
      'nothing catches a failed network around the call, which would then reach the error boundary',
      { handler: `async function submit() { ${call} }` },
    ],
    [
      'nothing catches a failed network around the call, which would then reach the error boundary',
      { handler: `async function submit() { try { ${call} } finally { done() } }` },
    ],
    [
      'the try block does other work before the call',
      { handler: `async function submit() { try { log()\n${call} } catch {} }` },
    ],
    ['the call is not in the try block', { handler: `async function submit() { try { log() } catch { ${call} } }` }],
    ['its catch throws again', { handler: `async function submit() { try { ${call} } catch (e) { throw e } }` }],
    ['more work follows the try statement', { last: 'done()' }],
    ['it sends more than one request', { after: "await fetch('/api/log', { method: 'POST' })" }],
    ['one of its ways returns a value', { after: "if (!res.ok) return toast('Not saved')" }],
    [
      '`startTransition` means something else there',
      { top: `${states}\nconst [isPending, startTransition] = useTransition()` },
    ],
    [
      '`id2` is computed before the call and used after it',
      { before: `const id2 = id + 1\n${resets}`, after: 'show(id2)' },
    ],
    // The URL is read where the call is, and the body where the event is.
    [
      '`id2` is computed before the call and used after it',
      {
        handler:
          'async function submit() { const id2 = id + 1\ntry { await fetch(`/api/posts/${id2}`, { method: "POST" }) } catch {} }',
      },
    ],
  ]
  it.each(rows)('%s %#', (obstacle, parts) => {
    expect(read(parts)).toEqual({ obstacle })
  })

  it('has none in an import of startTransition, nor in a second read', () => {
    const parts = { imports: "import { startTransition } from 'react'", after: "await fetch('/api/posts')" }
    expect(read(parts)).toHaveProperty('handler')
  })
})

describe('state that is no mirror', () => {
  const rows: [why: string, name: 'error' | 'busy', parts: Parts][] = [
    ['its setter is used as a value', 'error', { jsx: '<form onSubmit={submit}><Other onError={setError} /></form>' }],
    [
      'it is also set elsewhere',
      'error',
      { jsx: "<form onSubmit={submit}><button onClick={() => { setError('') }} /></form>" },
    ],
    ['it is set in a branch before the call', 'error', { before: `${resets}\nif (!title) { setError('x') }` }],
    ['it is not reset when the form is sent', 'error', { before: "setError('')\nsetError('')\nsetBusy(true)" }],
    ['the handler can return after it was reset', 'error', { before: `${resets}\nif (!confirm('Sure?')) return` }],
    [
      'it is not reset to its initial value when the form is sent',
      'error',
      { before: "setError('Sending')\nsetBusy(true)" },
    ],
    ['it is set to something else than false after the call', 'busy', { after: 'setBusy(true)' }],
    ['an effect or another hook depends on it', 'busy', { top: `${states}\nuseEffect(() => {}, [busy])` }],
    [
      'it stays set on one way through the handler',
      'busy',
      {
        handler: `async function submit(e) { ${resets}\ntry { const res = await fetch('/')\nif (res.ok) return\nsetBusy(false) } catch { setError('x')\nsetBusy(false) } }`,
      },
    ],
    [
      'the answer never sets it',
      'error',
      { handler: `async function submit(e) { ${resets}\ntry { await fetch('/') } catch { } }` },
    ],
    [
      'its type is not written down',
      'error',
      { top: states.replace("useState('')", 'useState(none)'), before: resets.replace("''", 'none') },
    ],
    ['a function reads it', 'error', { jsx: '<form onSubmit={submit}><button onClick={() => alert(error)} /></form>' }],
    ['it is not the last thing that happens on its way', 'error', { after: "setError('x')\nif (title) throw 1" }],
    ['its value is computed before other work', 'error', { after: 'setError(next())\ndone()' }],
    ['it is set twice on one way', 'error', { after: "setError('a')\nsetError('b')" }],
  ]
  it.each(rows)('%s', (why, name, parts) => {
    expect(handlerOf(parts).states.find((state) => state.name === name)).toMatchObject({ role: 'own', why })
  })
})
