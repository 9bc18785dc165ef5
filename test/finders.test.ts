// Tables for the questions that the single-file transforms ask.
import { describe, expect, it } from 'vitest'
import { importOrigin } from '../src/ast/import-origin.js'
import { parse } from '../src/ast/parse.js'
import { statementRange } from '../src/ast/statement-range.js'
import { traverse } from '../src/ast/traverse.js'
import { type CallerKind, combineUses, findActionUses } from '../src/find/action/action-uses.js'
import { findLateRevalidation } from '../src/find/action/late-revalidation.js'
import { runTransforms } from '../src/run.js'
import { transforms } from '../transforms/index.js'

describe('findActionUses', () => {
  const uses = (code: string) => {
    const text = `import { useActionState } from 'react'\nimport { save } from './actions'\n${code}\n`
    return findActionUses(parse('app/page.tsx', text), 'save').map((use) => use.kind)
  }

  it.each<[code: string, kinds: CallerKind[]]>([
    [`const [state, action] = useActionState(save, null); show(state)`, ['uses-state']],
    [`const [{ error }, action] = useActionState(save, {})`, ['uses-state']],
    [`const [, action] = useActionState(save, null)`, ['ignores-result']],
    [`const [s, a] = useActionState((p, d) => save(1, d), null); show(s)`, ['uses-state']],
    [`async () => { const result = await save(); if (!result.success) show(result.error) }`, ['uses-state']],
    [`async () => { const { error } = await save(); show(error) }`, ['uses-state']],
    [`async () => { if ((await save()).error) fail() }`, ['uses-state']],
    [`async () => { try { const r = await save(); if (r.error) fail() } catch { fail() } }`, ['uses-state']],
    [`async () => { const r = await save(); if (r.success) done(); else fail() }`, ['uses-state']],
    [`async () => { const r = await save(); show(r.ok ? 1 : 2) }`, ['uses-state']],
    [`async () => { const r = await save(); if (r.success) { done(); return } fail() }`, ['uses-state']],
    [`async () => { const r = await save(); if (r.success) done() }`, ['ignores-result']],
    [`async () => { try { const r = await save(); if (r.success) done() } catch { fail() } }`, ['relies-on-rejection']],
    [`const c = <Button onClick={() => save()} />`, ['unknown']],
    [`async () => { await save() }`, ['ignores-result']],
    [`const f = <form action={save} />`, ['ignores-result']],
    [`const f = <button formAction={save} />`, ['ignores-result']],
    [`startTransition(() => save())`, ['ignores-result']],
    [`const b = <button onClick={() => save()} />`, ['ignores-result']],
    [`async () => { const unused = await save() }`, ['ignores-result']],
    [`async () => { try { await save() } catch { fail() } }`, ['relies-on-rejection']],
    [`save().then(ok).catch(fail)`, ['relies-on-rejection']],
    [`save().catch(fail)`, ['relies-on-rejection']],
    [`toast.promise(save(), {})`, ['relies-on-rejection']],
    [`expect(save()).rejects.toThrow()`, ['relies-on-rejection']],
    [`useMutation({ mutationFn: save })`, ['relies-on-rejection']],
    [`useMutation({ mutationFn: async () => { await save() } })`, ['relies-on-rejection']],
    [`useMutation({ mutationFn: () => save() })`, ['relies-on-rejection']],
    [`const f = () => save()`, ['unknown']],
    [`const c = <Form onSave={save} />`, ['unknown']],
    [`async () => { const post = await save(); router.push(post.url) }`, ['unknown']],
    [`function inner(save) { save() }`, []],
    [`export { save }`, []],
  ])('%s', (code, kinds) => {
    expect(uses(code)).toEqual(kinds)
  })

  it('combines to what is worst for a returned failure', () => {
    expect(combineUses([])).toBe('unknown')
    expect(combineUses(['uses-state', 'uses-state'])).toBe('uses-state')
    expect(combineUses(['uses-state', 'unknown'])).toBe('unknown')
    expect(combineUses(['unknown', 'ignores-result'])).toBe('ignores-result')
    expect(combineUses(['ignores-result', 'relies-on-rejection', 'uses-state'])).toBe('relies-on-rejection')
  })
})

describe('importOrigin', () => {
  /** The origin of the callee of the call to `probe`'s only argument. */
  const origin = (code: string) => {
    let found: unknown = 'no probe'
    traverse(parse('file.tsx', code).ast, {
      CallExpression(path) {
        const callee = path.get('callee')
        const [argument] = path.get('arguments')
        if (callee.isIdentifier({ name: 'probe' }) && argument) found = importOrigin(argument)
      },
    })
    return found
  }

  it.each([
    [`import { a } from 'm'; probe(a)`, { source: 'm', imported: 'a' }],
    [`import { a as b } from 'm'; probe(b)`, { source: 'm', imported: 'a' }],
    [`import a from 'm'; probe(a)`, { source: 'm', imported: 'default' }],
    [`import * as m from 'm'; probe(m.a)`, { source: 'm', imported: 'a' }],
    [`import m from 'm'; probe(m['a'])`, { source: 'm', imported: 'a' }],
    [`import { a } from 'm'; const b = a; probe(b)`, { source: 'm', imported: 'a' }],
    [`import * as m from 'm'; const { a: b } = m; probe(b)`, { source: 'm', imported: 'a' }],
    [`const { a } = require('m'); probe(a)`, { source: 'm', imported: 'a' }],
    [`const m = require('m'); probe(m.a)`, { source: 'm', imported: 'a' }],
    [`probe(require('m').a)`, { source: 'm', imported: 'a' }],
    [`import { a } from 'm'; function f(a) { probe(a) }`, null],
    [`import { a } from 'm'; probe(a.b)`, null],
    [`import * as m from 'm'; probe(m[a])`, null],
    [`let a = require('m'); a = 1; probe(a)`, null],
    [`function f(require) { probe(require('m').a) }`, null],
    [`probe(a)`, null],
  ])('%s', (code, expected) => {
    expect(origin(code)).toEqual(expected)
  })

  it('reads files in which a type and a value share a name', () => {
    expect(origin(`import { Post } from './types'; function Post() {} probe(Post)`)).toBeNull()
  })
})

describe('statementRange', () => {
  it.each([
    ['comments above', 'x()\n// one\n/* two */\nprobe()\ny()\n', '// one\n/* two */\nprobe()\n'],
    ['a comment behind', 'probe() // why\ny()\n', 'probe() // why\n'],
    ['no comment behind the previous one', 'x() // x\nprobe()\n', 'probe()\n'],
    ['no comment above a blank line', '// licence\n\nprobe()\n', 'probe()\n'],
    ['only itself on a shared line', 'x(); probe(); y()\n', 'probe();'],
    ['a line break of two characters', '// a\r\nprobe()\r\ny()\r\n', '// a\r\nprobe()\r\n'],
    ['the semicolon that keeps a line apart', 'x()\n;probe()\ny()\n', ';probe()\n'],
    ['not the semicolon of the next line', 'probe()\n;(y)()\n', 'probe()\n'],
    ['the end of the text', 'probe()', 'probe()'],
    ['indentation', 'if (a) {\n  // why\n  probe()\n}\n', '  // why\n  probe()\n'],
  ])('takes %s', (_title, text, expected) => {
    const parsed = parse('file.ts', text)
    let range = { start: 0, end: 0 }
    traverse(parsed.ast, {
      ExpressionStatement(path) {
        if (/^probe/.test(text.slice(path.node.start!))) range = statementRange(parsed, path.node)
      },
    })
    expect(text.slice(range.start, range.end)).toBe(expected)
  })
})

describe('findings', () => {
  it('say where, what and what to do', () => {
    const text = `'use server'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
export async function save() {
  redirect('/')
  revalidatePath('/')
}
`
    const [finding] = findLateRevalidation(parse('app/actions.ts', text))
    expect(finding!.diagnostic).toEqual({
      code: 'redirect/unreachable-revalidation',
      severity: 'error',
      message: '`revalidatePath` after `redirect` is dead code: redirect throws. Ahead of it, it will run.',
      help: 'Run `revalidate-before-redirect`.',
      at: { file: 'app/actions.ts', line: 6, column: 3, endLine: 6, endColumn: 22 },
    })
  })
})

describe.each(transforms.filter((transform) => !transform.meta.needsPlan))('$meta.name', (transform) => {
  it('says nothing about files without its pattern, and does not choke on odd ones', () => {
    const files = [
      { path: 'a.ts', text: '' },
      { path: 'b.ts', text: '// only a comment' },
      { path: 'c.ts', text: '#!/usr/bin/env node\n' },
      { path: 'd.ts', text: '\uFEFF"use server"\nexport async function a() {}\n' },
      { path: 'e.mts', text: 'const a = <string>b // use server redirect useFormState react-dom\n' },
    ]
    expect(runTransforms([transform], files)).toEqual({ changes: [], repaired: [], refused: [], unreadable: [] })
  })
})
