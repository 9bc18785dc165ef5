import { describe, expect, test } from 'vitest'
import { readModule } from '../../src/project/module-facts.js'

/** Imports in one line each: kind, specifier, names. */
async function imports(text: string, file = 'a.tsx'): Promise<string[]> {
  return (await readModule(file, text)).imports.map(({ specifier, names, typeOnly, dynamic, reexport }) => {
    const kind =
      [typeOnly && 'type', dynamic && 'dynamic', reexport && 'reexport'].filter(Boolean).join(' ') || 'import'
    return `${kind} ${specifier} ${names.map(({ imported, local }) => `${imported}:${local}`).join(' ')}`
  })
}

async function exports(text: string): Promise<Record<string, string>> {
  const facts = await readModule('a.ts', text)
  return Object.fromEntries(
    [...facts.exports].map(([name, { from, typeOnly }]) => [
      name,
      (typeOnly ? 'type ' : '') + (from ? `${from.specifier} ${from.name}` : 'own'),
    ]),
  )
}

describe('imports', () => {
  test.each([
    [`import a, { b as c, type D } from './x'`, ['import ./x default:a b:c']],
    [`import * as x from './x'`, ['import ./x *:x']],
    [`import './x'`, ['import ./x :']],
    [`import {} from './x'`, ['import ./x :']],
    [`import { "a b" as c } from './x'`, ['import ./x a b:c']],
    [`import type { A } from './x'`, ['type ./x A:A']],
    [`import { type A, type B as C } from './x'`, ['type ./x A:A B:C']],
    [`export { a, b as c } from './x'`, ['reexport ./x a:a b:c']],
    [`export { default } from './x'`, ['reexport ./x default:default']],
    [`export { default as a, type T } from './x'`, ['reexport ./x default:a']],
    [`export * from './x'`, ['reexport ./x *:*']],
    [`export * as x from './x'`, ['reexport ./x *:x']],
    [`export type { T } from './x'`, ['type reexport ./x T:T']],
    [`import { a } from './x'; export { a }`, ['import ./x a:a']],
    [`const l = () => import('./x')`, ['dynamic ./x *:']],
    ['const l = () => import(`./x`)', ['dynamic ./x *:']],
    ['const l = () => import(`./${name}`)', []],
    [`const l = import(/* webpackChunkName: "x" */ './x')`, ['dynamic ./x *:']],
    [`const x = require('./x')`, ['import ./x *:']],
    [`import x = require('./x')`, ['import ./x *:']],
    [`const x = require(name)`, []],
    [
      `b(); import a from './a'; require("./b"); import('./c')`,
      ['import ./a default:a', 'import ./b *:', 'dynamic ./c *:'],
    ],
  ])('%s', async (text, expected) => {
    expect(await imports(text, 'a.ts')).toEqual(expected)
  })

  test('JSX in .js, annotations in .js, casts in .ts', async () => {
    expect(await imports(`import a from './a'\nexport const b = <a.b />`, 'a.js')).toEqual(['import ./a default:a'])
    expect(await imports(`// @flow\nimport type { A } from './a'\nexport const b = (a: A) => a`, 'a.js')).toEqual([
      'type ./a A:A',
    ])
    expect((await readModule('a.ts', `import a from './a'\nexport const b = <string>a`)).error).toBe(null)
  })

  test('places are offsets into the text, past characters of several bytes', async () => {
    const text = `// “äöü” 😀\r\nimport a from './a'\r\n`
    const [found] = (await readModule('a.ts', text)).imports
    expect(text.slice(found?.range.start, found?.range.end)).toBe(`import a from './a'`)
  })
})

describe('exports', () => {
  test.each([
    [`export const a = 1, { b, c: [d] } = x`, { a: 'own', b: 'own', d: 'own' }],
    [`export function a() {}; export class B {}; export enum C {}`, { a: 'own', B: 'own', C: 'own' }],
    [`export interface A {}; export type B = 1`, { A: 'type own', B: 'type own' }],
    [`export default function a() {}`, { default: 'own' }],
    [`const a = 1; export { a as b, a as default }`, { b: 'own', default: 'own' }],
    [`export { a, b as c } from './x'`, { a: './x a', c: './x b' }],
    [`export { default as a } from './x'`, { a: './x default' }],
    [`export * as x from './x'`, { x: './x *' }],
    [`import { a as b } from './x'; export { b as c }`, { c: './x a' }],
    [`import a from './x'; export { a }`, { a: './x default' }],
    [`import a from './x'; export default a`, { default: './x default' }],
    [`import * as x from './x'; export { x }`, { x: './x *' }],
    [`import { type A } from './x'; export default function A() {}`, { default: 'own' }],
    [`import type { A } from './x'; export class A {}`, { A: 'own' }],
    [`import type { A } from './x'; export { A as B }`, { B: 'type ./x A' }],
    [`export const A = 1; export type A = typeof A`, { A: 'own' }],
    [`export type A = 1; export const A = 1`, { A: 'own' }],
    [`export type { T } from './x'`, { T: 'type ./x T' }],
  ])('%s', async (text, expected) => {
    expect(await exports(text)).toEqual(expected)
  })

  test('stars are names of modules', async () => {
    const { stars, exports: named } = await readModule('a.ts', `export * from './x'; export * from 'y'`)
    expect(stars).toEqual(['./x', 'y'])
    expect([...named]).toEqual([])
  })

  test('CommonJS says nothing about its exports', async () => {
    expect((await readModule('a.js', `module.exports = { a: 1 }`)).esm).toBe(false)
    expect((await readModule('a.js', `export {}`)).esm).toBe(true)
  })
})

test('a syntax error gives its place, and the imports before it', async () => {
  const text = `import a from './a'\nconst b = {;\n`
  const facts = await readModule('a.ts', text)
  expect(facts.error).toEqual({ message: 'Unexpected token', range: { start: 31, end: 32 } })
  expect(facts.imports.map(({ specifier }) => specifier)).toEqual(['./a'])
})
