import { describe, expect, it } from 'vitest'
import { responseEdits } from '../../src/caller-text/response-edits.js'
import { applyEdits } from '../../src/edit/edit.js'
import { readResponse } from '../../src/find/call/response-reads.js'
import type { Answer } from '../../src/find/route/route-file.js'
import { settleReads } from '../../src/plan/settle-reads.js'
import { callOf, parsed } from '../find/paths.js'
import { answer, callSite } from './facts.js'

/** `fields`: name -> its literal, or `?` for a value that may be anything. */
function answered(status: number, fields: Record<string, string>): Answer {
  const made = answer(status, fields)
  if (made.body.kind !== 'object') return made
  const entries = made.body.entries.map((entry) => {
    const literal = fields[entry.key]!
    const known = literal !== '?'
    return {
      ...entry,
      literal: known ? literal : null,
      truth: known ? !/^(false|null|''|0)$/.test(literal) : null,
      text: /^'/.test(literal),
    }
  })
  return { ...made, outcome: fields.success === 'false' ? 'failure' : made.outcome, body: { ...made.body, entries } }
}

function settle(code: string, answers: Answer[]): string {
  const source = `async function f() {\nconst res = await fetch('/')\nconst data = await res.json()\n${code}\n}`
  const { response, misfits, flags = [] } = readResponse(callOf(parsed(source), 'fetch') as never)
  const call = callSite({
    response,
    flags: flags.map(({ misfits: own, ...flag }) => ({
      ...flag,
      problems: own.map(() => ({ severity: 'error' }) as never),
    })),
    problems: misfits.map(() => ({ severity: 'error' }) as never),
  })
  const settled = settleReads(call, { answers, throws: false })
  if (settled.response.unchecked) return 'unchecked'
  const after = applyEdits(source, responseEdits(source, settled, { errorField: 'error', data: 'whole' }))
  return after.split('\n').slice(2, -1).join('\n')
}

describe('settleReads', () => {
  const flagged = [answered(200, { success: 'true', id: '?' }), answered(400, { success: 'false', error: '?' })]
  const failing = [answered(200, { id: '?' }), answered(400, { error: "'No'" })]
  const perhaps = [answered(200, { id: '?' }), answered(400, { error: '?' })]
  const both = [answered(200, { message: '?' }), answered(400, { message: '?', error: '?' })]
  const open = [answered(200, { id: '?' }), answer(400, 'value')]
  const several = [answered(200, {}), answered(400, { error: '?', hint: '?' })]
  const unequal = [
    answered(200, { id: '?' }),
    answered(401, { error: '?', auth: 'false' }),
    answered(400, { error: '?' }),
  ]
  const marked = [answered(200, { isNew: '?' }), answered(400, { error: '?' })]
  const textual: Answer = { ...answer(400, 'empty'), body: { kind: 'text', range: { start: 0, end: 1 } } }
  const rows: [code: string, answers: Answer[], after: string][] = [
    [
      'if (!res.ok) throw new Error(data?.error ?? `Failed (${res.status})`)\nshow(data.id)',
      failing,
      'if (!result.success) throw new Error(result.error)\nshow(result.data.id)',
    ],
    [
      'if (!res.ok) throw new Error(data?.error ?? `Failed (${res.status})`)\nshow(data.id)',
      perhaps,
      'if (!result.success) throw new Error(result.error ?? `Failed (${result.status})`)\nshow(result.data.id)',
    ],
    [
      "if (!res.ok) throw new Error(data.error ?? 'Failed')\nshow(data.id)",
      failing,
      "if (!result.success) throw new Error(result.error ?? 'Failed')\nshow(result.data.id)",
    ],
    [
      'if (!res.ok) throw new Error(data.error || `Failed (${res.status})`)\nshow(data.id)',
      failing,
      'if (!result.success) throw new Error(result.error || `Failed (${result.status})`)\nshow(result.data.id)',
    ],
    [
      'if (data.success) show(data.id)\nelse show(data.error)',
      flagged,
      'if (result.success) show(result.data.id)\nelse show(result.error)',
    ],
    [
      'if (data.success === false) return show(data.error)\nshow(data.id)',
      flagged,
      'if (!result.success) return show(result.error)\nshow(result.data.id)',
    ],
    [
      'if (!res.ok || !data.success) throw new Error(data.error)\nshow(data.id)',
      flagged,
      'if (!result.success) throw new Error(result.error)\nshow(result.data.id)',
    ],
    [
      'if (data.success && data.id) show(data.id)',
      flagged,
      'if (result.success && result.data.id) show(result.data.id)',
    ],
    ['show(data.success)', flagged, 'show(result.success)'],
    // A failure without the flag has `undefined` there.
    ['show(data.success)', [flagged[0]!, answered(400, { error: '?' })], 'unchecked'],
    [
      'if (data.error) return show(data.error)\nshow(data.id)',
      failing,
      'if (!result.success) return show(result.error)\nshow(result.data.id)',
    ],
    // A falsy `error` was taken for a success.
    ['if (data.error) return show(data.error)\nshow(data.id)', perhaps, 'unchecked'],
    ['if (data.error) show(data.error)', perhaps, 'if (!result.success && result.error) show(result.error)'],
    [
      'if (!data.id) return\nshow(data.id)',
      perhaps,
      'if (!result.success || !result.data.id) return\nshow(result.data.id)',
    ],
    ["show(data.error || 'No')", perhaps, "show((!result.success && result.error) || 'No')"],
    ["show(data.error ?? 'No')", perhaps, 'unchecked'],
    ['show(data.message)', both, 'show(result.success ? result.data.message : result.message)'],
    ['show(data.message.length)', both, 'show((result.success ? result.data.message : result.message).length)'],
    ['if (data.error) show(data.error)', open, 'unchecked'],
    [
      "if (!res.ok) show(data.reason || data.error || 'No')",
      failing,
      "if (!result.success) show(result.error || 'No')",
    ],
    [
      "if (!res.ok) show(data.error || data.reason || 'No')",
      failing,
      "if (!result.success) show(result.error || 'No')",
    ],
    [
      'if (!res.ok) show(data.error || data.reason)',
      failing,
      'if (!result.success) show(result.error || result.reason)',
    ],
    [
      'if (!res.ok) show(await res.text())',
      failing,
      'if (!result.success) show(JSON.stringify({ error: result.error }))',
    ],
    ['if (!res.ok) show(await res.text())', [answered(200, {}), textual], 'if (!result.success) show(result.error)'],
    // Where it is only logged, the message says as much.
    [
      'if (!res.ok) { const text = await res.text(); console.error(text) }',
      several,
      'if (!result.success) { const text = result.error; console.error(text) }',
    ],
    ['console.log(data)', failing, 'console.log(result)'],
    [
      'if (data.auth === false) return show()\nif (data.id) show(data.id)',
      unequal,
      'if (!result.success && result.auth === false) return show()\nif (result.success && result.data.id) show(result.data.id)',
    ],
    [
      'if (data.auth === false && other) show()',
      unequal,
      'if (!result.success && result.auth === false && other) show()',
    ],
    ['show(data.isNew === true ? 1 : 2)', marked, 'show(result.success && result.data.isNew === true ? 1 : 2)'],
    // What is missing is not `false`, and not like it.
    ['if (data.auth !== false) show()', unequal, 'unchecked'],
    ['if (data.auth === false || other) show()', unequal, 'unchecked'],
    ['if (!(data.auth === false)) show()', unequal, 'if (!(!result.success && result.auth === false)) show()'],
    ['show(data.auth === false)', unequal, 'unchecked'],
  ]
  it.each(rows)('%s %#', (code, answers, after) => {
    expect(settle(code, answers)).toBe(after)
  })
})
