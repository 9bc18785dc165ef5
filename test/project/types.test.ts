import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { createTypeReader, type TypeReader } from '../../src/project/types.js'

const folders: string[] = []
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })))

function project(files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), 'types-'))
  folders.push(root)
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true })
    writeFileSync(join(root, file), text)
  }
  return root
}

/** Asks about the last argument of each `ask(…)`: the text between the parentheses, found in the source itself. */
function answers<Answer>(text: string, question: (range: { start: number; end: number }) => Answer): Answer[] {
  return [...text.matchAll(/\bask\((.*)\)$/gm)].map((match) => {
    const start = match.index + 'ask('.length
    return question({ start, end: start + match[1]!.length })
  })
}

const prelude = `export {}
declare function ask(value: any): void
declare const anything: any
declare const post: { id: string; title?: string; createdAt: Date }
declare const status: 'draft' | 'published'
declare const size: 'a' | 'b' | 'c' | 'd' | 'e' | 'f' | 'g'
declare const flag: boolean
class Money { currency = 'EUR'; #cents = 1; constructor(public amount: number) {} get half() { return this.amount / 2 } print() {} }
class Decimal { toJSON(): string { return '1' } }
class Special extends Decimal {}
enum Role { Admin = 'ADMIN', Member = 'MEMBER' }
type Tree = { name: string; children: Tree[] }
type Endless = Endless[]
interface Late extends Unresolved { id: string }
`

function reader(text: string, options: { tsconfig?: object; file?: string } = {}): { types: TypeReader; file: string } {
  const file = options.file ?? 'app/api/route.ts'
  const root = project({
    [file]: text,
    'tsconfig.json': JSON.stringify({ compilerOptions: { strict: true, target: 'ES2022', ...options.tsconfig } }),
  })
  return { types: createTypeReader({ root, tsconfig: 'tsconfig.json', files: [file] }), file }
}

/** One program for all cases: what is slow is reading the standard library. */
function wireOf(expressions: readonly string[]) {
  const text = prelude + expressions.map((expression) => `ask(${expression})\n`).join('')
  const { types, file } = reader(text)
  return new Map(answers(text, (range) => types.typeOf(file, range)).map((answer, at) => [expressions[at]!, answer]))
}

const plain = (text: string) => ({ text, plain: true })
const changed = (text: string) => ({ text, plain: false })

describe('what an answer is on the wire', () => {
  const known: [string, { text: string; plain: boolean }][] = [
    ["'ok'", plain('string')],
    ["('ok')", plain('string')],
    ['status', plain("'draft' | 'published'")],
    ['size', plain('string')],
    ['{ success: true, message: "done" }', plain('{ success: boolean; message: string }')],
    ['{ ok: true, kind: "post" } as const', plain("{ ok: true; kind: 'post' }")],
    [
      '{ status, size, flag, n: 1 }',
      plain("{ status: 'draft' | 'published'; size: string; flag: boolean; n: number }"),
    ],
    ['flag ? { a: 1 } : null', plain('{ a: number } | null')],
    ['flag ? { a: 1 } : { b: "x" }', plain('{ a?: number; b?: string }')],
    [
      'flag ? { a: 1, ok: true } : flag ? { b: 1, ok: true } : null',
      plain('{ a?: number; ok: boolean; b?: number } | null'),
    ],
    [
      'flag ? { ok: true as const, a: 1 } : { ok: false as const, b: 1 }',
      plain('{ ok: true; a: number } | { ok: false; b: number }'),
    ],
    ['[status]', plain("('draft' | 'published')[]")],
    ['[{ id: 1 }]', plain('{ id: number }[]')],
    ['{}', plain('Record<string, never>')],
    ['{ "content-type": 1, "it\'s": 2 }', plain("{ 'content-type': number; 'it\\'s': number }")],
    ['Role.Admin as Role', plain("'ADMIN' | 'MEMBER'")],
    ['"x" as string & { __brand: "UserId" }', plain('string')],
    ['anything as Record<string, number>', plain('Record<string, number>')],
    ['anything as { total: number; [key: string]: number }', plain('{ total: number; [key: string]: number }')],
    ['anything as [string, number?]', changed('[string, (number | null)?]')],
    ['anything as [string, ...number[]]', plain('[string, ...number[]]')],
    ['anything as readonly string[]', changed('string[]')],
    ['anything as Partial<Pick<typeof post, "id" | "title">>', plain('{ id?: string; title?: string }')],
    ['anything as { a: string | undefined; b: undefined }', plain('{ a?: string }')],
    ['anything as `/${string}`', plain('string')],
    // What JSON changes.
    ['post', changed('{ id: string; title?: string; createdAt: string }')],
    ['new Date()', changed('string')],
    ['new URL("http://x.test")', changed('string')],
    ['new Decimal()', changed('string')],
    ['new Special()', changed('string')],
    ['{ price: new Decimal() }', changed('{ price: string }')],
    ['new Money(1)', changed('{ currency: string; amount: number }')],
    ['new Map([["a", 1]])', changed('object')],
    ['new Error("x")', changed('object')],
    ['{ cover: anything as File | undefined }', changed('{ cover?: object }')],
    ['{ id: 1, run() {}, stop: () => 1, key: Symbol() }', changed('{ id: number }')],
    ['[undefined, 1]', changed('(number | null)[]')],
    ['anything as string | undefined', changed('string')],
    ['{ [Symbol.iterator]: 1, a: 1 }', changed('{ a: number }')],
  ]
  const knownAnswers = wireOf(known.map(([expression]) => expression))
  test.each(known)('%s', (expression, expected) => {
    expect(knownAnswers.get(expression)).toEqual(expected)
  })

  const unknown = [
    'anything',
    '{ a: anything }',
    'anything as unknown',
    'anything as {}',
    'anything as object',
    'undefined',
    '1n',
    'anything as Tree',
    'anything as Endless',
    'anything as Late',
    'anything as Unresolved',
    'missing',
    'Promise.resolve(1)',
    '() => 1',
    'anything as Response',
    'new Uint8Array()',
    'anything as Record<`k${0 | 1 | 2}${0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9}`, 1>',
    '{ a: { b: { c: { d: { e: 1 } } } } }',
    `{ ${'x'.repeat(400)}: 1 }`,
  ]
  const unknownAnswers = wireOf(unknown)
  test.each(unknown)('unknown: %s', (expression) => {
    expect(unknownAnswers.get(expression)).toBeNull()
  })

  test('a type parameter is unknown, also inside an intersection or a mapped type', () => {
    const text = `${prelude}
function f<T extends object>(t: T, u: T & { id: string }, v: Partial<T>) {
  ask(t)
  ask(u)
  ask(v)
  ask({ id: 1, t })
}`
    const { types, file } = reader(text)
    expect(answers(text, (range) => types.typeOf(file, range))).toEqual([null, null, null, null])
  })

  test('a union of more than six literals widens, also inside a literal; null comes last', () => {
    const answer = wireOf(['{ size, maybe: flag ? null : size }', 'anything as null | 1 | 2'])
    expect([...answer.values()]).toEqual([plain('{ size: string; maybe: string | null }'), plain('1 | 2 | null')])
  })
})

const push = '{ endpoint?: string; expirationTime?: number | null; keys?: Record<string, string> }'

describe('what a client sends', () => {
  const cases: [string, { text: string; plain: boolean; sendable: boolean } | null][] = [
    ['{ title: "a", status }', { ...plain("{ title: string; status: 'draft' | 'published' }"), sendable: true }],
    ['post', { ...changed('{ id: string; title?: string; createdAt: Date }'), sendable: true }],
    ['{ a: anything as string | undefined }', { ...plain('{ a: string | undefined }'), sendable: true }],
    ['anything as readonly (string | null)[]', { ...changed('readonly (string | null)[]'), sendable: true }],
    ['anything as (readonly string[])[]', { ...changed('(readonly string[])[]'), sendable: true }],
    ['new FormData()', { ...changed('FormData'), sendable: true }],
    ['{ file: anything as File | null }', { ...changed('{ file: File | null }'), sendable: true }],
    ['new Map([["a", new Date()]])', { ...changed('Map<string, Date>'), sendable: true }],
    ['anything as PushSubscriptionJSON', { ...plain(push), sendable: true }],
    ['{ a: 1, onClick() {} }', { ...changed('unknown'), sendable: false }],
    ['{ a: anything, onClick() {} }', { ...changed('unknown'), sendable: false }],
    ['{ target: anything as HTMLInputElement }', { ...changed('{ target: HTMLInputElement }'), sendable: false }],
    ['anything as SubmitEvent', { ...changed('SubmitEvent'), sendable: false }],
    ['new AbortController().signal', { ...changed('AbortSignal'), sendable: false }],
    ['new Error("x")', { ...changed('Error'), sendable: false }],
    ['new TypeError("x")', { ...changed('TypeError'), sendable: false }],
    ['/x/', { ...changed('RegExp'), sendable: false }],
    ['new URLSearchParams()', { ...changed('URLSearchParams'), sendable: false }],
    ['new Money(1)', { ...changed('unknown'), sendable: false }],
    ['new Decimal()', { ...changed('unknown'), sendable: false }],
    ['anything', null],
    ['{ a: anything }', null],
  ]
  const text = prelude + cases.map(([expression]) => `ask(${expression})\n`).join('')
  const { types, file } = reader(text)
  const answer = new Map(
    answers(text, (range) => types.payloadOf(file, range)).map((value, at) => [cases[at]![0], value]),
  )
  test.each(cases)('%s', (expression, expected) => {
    expect(answer.get(expression)).toEqual(expected)
  })
})

describe('which expression is meant', () => {
  const text = `${prelude}async function f(load: () => Promise<{ id: number }>) {
  const { id } = await load()
  return { id, body: (await load()) }
}
`
  const { types, file } = reader(text)
  const at = (part: string, offset = 0) => {
    const start = text.indexOf(part)
    return types.typeOf(file, { start: start + offset, end: start + part.length })
  }
  test.each([
    ['an awaited value', 'await load()', 0, plain('{ id: number }')],
    ['with its parentheses', '(await load())', 0, plain('{ id: number }')],
    ['with white space around', ' (await load()) ', 0, plain('{ id: number }')],
    ['a shorthand property', '{ id, ', 2, null],
    ['half an expression', '(await load(', 0, null],
    ['a statement', 'const { id } = await load()', 0, null],
  ])('%s', (_, part, offset, expected) => {
    expect(at(part, offset)).toEqual(expected)
  })

  test('the name of a shorthand property', () => {
    const start = text.indexOf('{ id, ') + 2
    expect(types.typeOf(file, { start, end: start + 2 })).toEqual(plain('number'))
  })

  test('offsets count CRLF, a byte order mark and astral characters as they are on the disk', () => {
    const source = '\ufeff// 🎉\r\nexport {}\r\ndeclare function ask(v: any): void\r\nconst a = { n: 1 }\r\nask(a)\n'
    const { types, file } = reader(source)
    expect(answers(source, (range) => types.typeOf(file, range))).toEqual([plain('{ n: number }')])
  })

  test('a file that was not named, a missing one, and a range outside of the file have no answer', () => {
    expect(types.typeOf('other.ts', { start: 0, end: 1 })).toBeNull()
    expect(types.typeOf(file, { start: 9000, end: 9010 })).toBeNull()
  })
})

describe('the project around', () => {
  const ask = (root: string, file: string, source: string, tsconfig: string | null) => {
    const types = createTypeReader({ root, tsconfig, files: [file] })
    return answers(source, (range) => types.typeOf(file, range))
  }
  const route = `import { load } from '@/lib/posts'\nimport { gone } from 'not-installed'\nask(await load())\nask(gone())\n`
  const posts = `export async function load() { return [{ id: 'a', at: new Date() }] }\n`
  const loaded = [changed('{ id: string; at: string }[]'), null]

  test('aliases come from the tsconfig that it extends; compiler plugins are not loaded', () => {
    const root = project({
      'apps/web/app/route.ts': route,
      'apps/web/lib/posts.ts': posts,
      'apps/web/tsconfig.json': `{ "extends": "../../base.json", /* comment */ "compilerOptions": { "paths": { "@/*": ["./*"] }, }, }`,
      'base.json': '{ "compilerOptions": { "strict": true, "composite": true, "plugins": [{ "name": "./evil.js" }] } }',
      'evil.js': 'throw new Error("executed")',
    })
    expect(ask(root, 'apps/web/app/route.ts', route, 'apps/web/tsconfig.json')).toEqual(loaded)
  })

  const page = `import { load } from '../lib/posts'\nask(await load())\nask({ el: <p /> })\nask('' as string | null)\n`

  test.each([
    ['a missing tsconfig', 'nowhere.json'],
    ['no tsconfig', null],
  ])('%s: as strict as a new app', (_, tsconfig) => {
    const root = project({ 'app/page.tsx': page, 'lib/posts.ts': posts })
    expect(ask(root, 'app/page.tsx', page, tsconfig)).toEqual([loaded[0], null, plain('string | null')])
  })

  test('a broken tsconfig: the types that are left', () => {
    const root = project({ 'app/page.tsx': page, 'lib/posts.ts': posts, 'tsconfig.json': '{ "compilerOptions": [' })
    expect(ask(root, 'app/page.tsx', page, 'tsconfig.json')).toEqual([loaded[0], null, plain('string')])
  })

  test('declaration files of the project count, though nobody imports them', () => {
    const source = 'ask(currentUser)\n'
    const root = project({
      'app/route.ts': source,
      'types/globals.d.ts': 'declare const currentUser: { id: string }\n',
      'tsconfig.json': '{}',
    })
    expect(ask(root, 'app/route.ts', source, 'tsconfig.json')).toEqual([plain('{ id: string }')])
  })

  test('JavaScript has types, but an initial value promises nothing', () => {
    const source = `
/** @returns {[T, (value: T) => void]} @template T @param {T} value */
function useState(value) { return [value, () => {}] }
const [title] = useState('')
const [user] = useState(null)
const [items] = useState([])
const [form] = useState({})
ask(title)
ask(user)
ask(items)
ask(form)
ask({ ok: true, title })
`
    const root = project({ 'pages/index.js': source, 'jsconfig.json': '{ "compilerOptions": { "strict": true } }' })
    const expected = [plain('string'), null, null, null, plain('{ ok: boolean; title: string }')]
    expect(ask(root, 'pages/index.js', source, 'jsconfig.json')).toEqual(expected)
  })

  test('broken code has the types that can still be told', () => {
    const source = 'export async function POST( {\n  ask({ id: 1 })\n  if (\n  ask(await )\n}\n'
    const root = project({ 'app/route.ts': source })
    expect(ask(root, 'app/route.ts', source, null)).toHaveLength(2)
  })

  test('an ambient interface with methods may hide its data behind getters', () => {
    const source = `import type { Client, Row, Model } from 'db'\nask(null as any as Client)\nask(null as any as Row)\nask(null as any as Model)\n`
    const root = project({
      'app/route.ts': source,
      'node_modules/db/package.json': '{ "name": "db", "types": "index.d.ts" }',
      'node_modules/db/index.d.ts':
        'export interface Client { name: string; query(): void }\nexport interface Row { id: number }\nexport class Model { id: number }\n',
    })
    expect(ask(root, 'app/route.ts', source, null)).toEqual([null, plain('{ id: number }'), null])
  })
})

test('tells where a condition makes a type smaller than it is declared', () => {
  const text = `export {}
declare function ask(value: any): void
declare const id: string | null
declare const name: string
declare const post: { id: string | null; title: string }
function rename() {
  ask(id)
  if (!id || !post.id) return
  ask(id)
  ask(post.id)
  ask(post.title)
  ask(name)
}
`
  const { types, file } = reader(text)
  expect(answers(text, (range) => types.isNarrowed(file, range))).toEqual([false, true, true, false, false])
})

test('names what may be missing as it is declared, and cannot be where it is written', () => {
  const text = `export {}
declare function show(value: any): void
declare const folder: string | null
declare const name: string | number
declare const post: { author?: { name: string }; title: string } | undefined
function rename() {
  if (!folder || !post?.author || typeof name === 'number') return
  show(folder)
  show(post.author.name)
  show(post.title)
  show(name)
}
show(folder)
`
  const { types, file } = reader(text)
  const at = (mark: string) => text.indexOf(mark)
  expect(types.presentIn(file, { start: at('  show(folder)'), end: at('}\nshow') })).toEqual([
    'folder',
    'post.author',
    'post',
    'post',
  ])
  expect(types.presentIn(file, { start: at('}\nshow'), end: text.length })).toEqual([])
})
