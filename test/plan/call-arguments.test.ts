import { expect, it } from 'vitest'
import type { CallSite } from '../../src/find/call/call-site.js'
import type { HandlerInput } from '../../src/find/route/route-file.js'
import { callArguments, parameterOrder } from '../../src/plan/call-arguments.js'
import { matchRoutes } from '../../src/plan/match-url.js'
import { app, callSite, route, urlOf } from './facts.js'

const range = { start: 0, end: 1 }
const id: HandlerInput = { kind: 'segment', name: 'id', catchAll: false }
const rest: HandlerInput = { kind: 'segment', name: 'rest', catchAll: true }
const json: HandlerInput = { kind: 'json', type: null, fields: null, optional: false }
const draft: HandlerInput = { kind: 'query', name: 'draft', absent: 'null' }
const q: HandlerInput = { kind: 'query', name: 'q', absent: 'undefined' }
const body = { kind: 'json', range, fields: null } as const
const text = (value: string) => ({ kind: 'text', text: value })

const rows: [
  title: string,
  path: string,
  inputs: HandlerInput[],
  call: Partial<CallSite>,
  args: unknown[],
  codes: string[],
][] = [
  [
    'a segment and the body',
    '/api/posts/[id]',
    [id, json],
    { url: urlOf('/api/posts/{}'), body },
    [
      { kind: 'value', range },
      { kind: 'payload', range },
    ],
    [],
  ],
  ['decoded text', '/api/posts/[id]', [id], { url: urlOf('/api/posts/a%20b') }, [text('a b')], []],
  ['text that is no valid encoding', '/api/posts/[id]', [id], { url: urlOf('/api/posts/100%') }, [text('100%')], []],
  [
    'a list',
    '/api/files/[...rest]',
    [rest],
    { url: urlOf('/api/files/a/b') },
    [{ kind: 'list', items: [text('a'), text('b')] }],
    [],
  ],
  [
    'no list with an expression',
    '/api/files/[...rest]',
    [rest],
    { url: urlOf('/api/files/{}') },
    [{ kind: 'list', items: [{ kind: 'value', range }] }],
    ['call/dynamic-url'],
  ],
  [
    'what the query has',
    '/api/posts',
    [draft],
    { url: { ...urlOf('/api/posts'), query: [{ name: 'draft', value: { kind: 'text', text: '1' } }] } },
    [text('1')],
    [],
  ],
  ['null for what it has not', '/api/posts', [draft], {}, [{ kind: 'absent', as: 'null' }], []],
  ['nothing for undefined at the end', '/api/posts', [q], {}, [], []],
  [
    'undefined before another one',
    '/api/posts',
    [q, json],
    { body },
    [
      { kind: 'absent', as: 'undefined' },
      { kind: 'payload', range },
    ],
    [],
  ],
  ['no body', '/api/posts', [json], {}, [], ['call/missing-input']],
  ['no body where it is optional', '/api/posts', [{ ...json, optional: true }], {}, [], []],
  [
    'a form where JSON is read',
    '/api/posts',
    [json],
    { body: { kind: 'formData', range } },
    [],
    ['call/missing-input'],
  ],
]

it.each(rows)('%s', (_title, path, inputs, own, args, codes) => {
  const call = callSite(own)
  const [match] = matchRoutes(call, app, [route(path)])
  const found = callArguments(inputs, match!, call)
  expect(found.args).toEqual(args)
  expect(found.diagnostics.map(({ code }) => code)).toEqual(codes)
})

it('puts a query value that some call leaves out behind the others', () => {
  const sends = (...names: string[]) =>
    callSite({
      url: { ...urlOf('/api/posts/{}'), query: names.map((name) => ({ name, value: { kind: 'text', text: '1' } })) },
      body,
    })
  expect(parameterOrder([id, q, draft, json], [sends('draft'), sends('q', 'draft')])).toEqual([id, draft, json, q])
  expect(parameterOrder([id, q, draft, json], [sends('q', 'draft')])).toEqual([id, q, draft, json])
  // Where it is `null` that the handler sees, every call says so.
  expect(parameterOrder([draft, json], [sends()])).toEqual([draft, json])
})
