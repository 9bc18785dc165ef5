import { describe, expect, it } from 'vitest'
import type { Reads } from '../../src/find/call/call-site.js'
import { unreadResponse } from '../../src/find/call/response-reads.js'
import type { Answer, HandlerFacts } from '../../src/find/route/route-file.js'
import { decideShape } from '../../src/plan/action-shape.js'
import { answer, callSite } from './facts.js'

const shape = (
  answers: Answer[],
  ...reads: { success?: Reads; failure?: Reads; unchecked?: boolean; successStatuses?: number[] }[]
) =>
  decideShape(
    { answers } as unknown as HandlerFacts,
    reads.map((own) => {
      const members = { success: named(own.success), failure: named(own.failure) }
      return callSite({ response: { ...unreadResponse, members, ...own } })
    }),
  )

const named = (reads: Reads = 'none') => (typeof reads === 'string' ? [] : reads)

describe('data', () => {
  const post = answer(201, { id: '', title: '' })
  const rows: [title: string, got: unknown, data: unknown][] = [
    ['nothing where nobody reads it', shape([post], {}).data, 'none'],
    ['the fields of all callers', shape([post], { success: ['title'] }, { success: ['id'] }).data, ['id', 'title']],
    ['the whole where one takes it whole', shape([post], { success: ['id'] }, { success: 'whole' }).data, 'whole'],
    ['the whole where a field is not in an answer', shape([post], { success: ['error', 'id'] }).data, 'whole'],
    ['fields of a value', shape([answer(200, 'value')], { success: ['id'] }).data, ['id']],
  ]
  it.each(rows)('%s', (_title, got, data) => {
    expect(got).toEqual(data)
  })
})

describe('the field that becomes error', () => {
  const rows: [failures: Answer[], reads: Reads, field: string | null][] = [
    [[answer(400, { error: '' })], ['error'], 'error'],
    [[answer(400, { message: '' })], ['message'], 'message'],
    [[answer(400, { message: '' }), answer(404, { error: '' })], ['message'], 'error'],
    [[answer(400, { issues: '' })], ['issues'], null],
    // `data.error || 'Something went wrong'` said the latter, and still has to.
    [[answer(400, { message: '' })], ['error'], null],
  ]
  it.each(rows)('%# %j', (failures, failure, field) => {
    expect(shape(failures, { failure }).errorField).toBe(field)
  })
})

describe('mismatches', () => {
  const rows: [code: string, got: ReturnType<typeof shape>][] = [
    ['call/unchecked-response', shape([answer(200, {}), answer(400, {})], { unchecked: true })],
    ['call/distinguishes-success-statuses', shape([answer(200, {}), answer(201, {})], { successStatuses: [201] })],
    ['call/reads-missing-field', shape([answer(204, 'empty')], { success: ['id'] })],
    ['call/reads-missing-field', shape([answer(400, 'empty')], { failure: ['error'] })],
    ['call/reads-missing-field', shape([answer(200, { id: '' })], { success: ['error'] })],
    ['call/reads-missing-field', shape([answer(200, 'value')], { success: ['error'] })],
    ['call/reads-missing-field', shape([answer(400, { error: '' })], { failure: ['message'] })],
    // The result of an answer without `error` would have one, and show it.
    [
      'call/reads-missing-field',
      shape([answer(400, { error: '' }), answer(401, { hint: '' })], { failure: ['error'] }),
    ],
    [
      'call/reads-missing-field',
      shape([answer(400, { message: '' }), answer(401, { error: '' })], { failure: ['message'] }),
    ],
  ]
  it.each(rows)('%s %#', (code, got) => {
    expect(got.diagnostics.map((diagnostic) => diagnostic.code)).toEqual([code])
  })

  it('are none where every success has the status that is asked for', () => {
    expect(shape([answer(201, {}), answer(400, {})], { successStatuses: [201] }).diagnostics).toEqual([])
    expect(shape([answer(200, {})], { unchecked: true }).diagnostics).toEqual([])
  })
})
