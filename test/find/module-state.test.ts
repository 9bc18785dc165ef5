import { describe, expect, it } from 'vitest'
import { parse } from '../../src/ast/parse.js'
import { moduleState } from '../../src/find/route/module-state.js'

const stateOf = (text: string) => moduleState(parse('lib/posts.ts', text))

describe('what a module keeps in memory', () => {
  it.each<[what: string, text: string, own: string[]]>([
    ['a map that is set', 'const seen = new Map()\nexport const see = (id) => seen.set(id, 1)', ['seen']],
    ['a list that grows', 'const posts: string[] = []\nexport function add(text) { posts.push(text) }', ['posts']],
    ['an object that is written into', 'const last = {}\nexport function at(id) { last[id] = Date.now() }', ['last']],
    ['a count', 'let count = 0\nexport function next() { count += 1 }', ['count']],
    [
      'a field of a service',
      'export const posts = { async drop() { posts.cache.delete(1) }, cache: new Map() }',
      ['posts'],
    ],
    ['a service that is written into', 'export const posts = { add() { posts.last = 1 } }', ['posts']],
    // What a service does is no change of it.
    [
      'a method of its own',
      'export const posts = { add() {}, delete: async (id) => posts.add(id), clear() { posts.delete(1) } }',
      [],
    ],
    [
      'a map that is filled once',
      'const names = new Map()\nnames.set(1, 2)\nexport const name = (id) => names.get(id)',
      [],
    ],
    ['a connection', 'let client = null\nexport function connect() { client ??= open()\nreturn client }', []],
  ])('%s', (_, text, own) => {
    expect(stateOf(text).own).toEqual(own)
  })

  it('is kept in what others may change, and not in a service', () => {
    expect(
      stateOf('export const posts = []\nexport const service = { delete() {} }\nexport default posts').containers,
    ).toEqual(['posts', 'default'])
  })
})
