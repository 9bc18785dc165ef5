import type * as t from '@babel/types'
import { describe, expect, it } from 'vitest'
import { parse } from '../../src/ast/parse.js'
import { type NodePath, traverse } from '../../src/ast/traverse.js'
import { noModules } from '../../src/find/route/module-lookup.js'
import { tableText } from '../../src/find/route/text-table.js'

const tables = `
const texts = { taken: 'Taken', long: 'Too long' } as const
const mixed = { taken: 'Taken', count: 1 }
const open = { ...texts, taken: 'Taken' }
let changed = { taken: 'Taken' }
changed = { taken: 1 }
const nested = { errors: texts, own: { none: 'None' } }
`

function asked(expression: string) {
  const parsed = parse('sample.ts', `${tables}\nfunction ask(code) {\n  show(${expression})\n}\n`)
  let found: ReturnType<typeof tableText> | undefined
  traverse(parsed.ast, {
    CallExpression(path: NodePath<t.CallExpression>) {
      found = tableText(path.node.arguments[0]!, { scope: path.scope, file: 'sample.ts', modules: noModules })
    },
  })
  return found
}

describe('a text in a table', () => {
  const rows: [expression: string, says: string | null][] = [
    ['texts.taken', 'text'],
    ["texts['taken']", 'text'],
    ['texts[code]', 'perhaps'],
    ['texts?.[code]', 'perhaps'],
    ['nested.own.none', 'text'],
    ['nested.own[code]', 'perhaps'],
    ['texts.missing', null],
    ['mixed.taken', 'text'],
    ['mixed.count', null],
    ['mixed[code]', null],
    ['open[code]', null],
    ['open.taken', null],
    ['changed.taken', null],
    ['nested[code]', null],
    ['code.taken', null],
    ['texts', null],
  ]
  it.each(rows)('%s', (expression, says) => {
    expect(asked(expression)).toBe(says)
  })
})
