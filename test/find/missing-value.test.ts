import { describe, expect, it } from 'vitest'
import { mayLack } from '../../src/find/call/missing-value.js'
import { parse } from '../../src/ast/parse.js'
import type { MayLack } from '../../src/find/call/missing-value.js'
import type { NodePath } from '../../src/ast/traverse.js'
import { traverse } from '../../src/ast/traverse.js'

/** What the last `data.id` of `code` bears. */
function atLast(code: string): MayLack | null {
  let last: NodePath | undefined
  traverse(parse('a.tsx', `async function f() {\n${code}\n}`).ast, {
    Identifier(path: NodePath) {
      if (path.node.type === 'Identifier' && path.node.name === 'id') last = path.parentPath!
    },
  })
  return mayLack(last!)
}

describe('a field that may be missing', () => {
  const rows: [code: string, bears: MayLack | null][] = [
    ['if (data.id) go()', 'always'],
    ['if (data.id === 1) go()', 'always'],
    ['show(data.id || 1)', 'always'],
    ['show(data.id ?? 1)', 'always'],
    ['show(`/posts/${data.id}`)', 'always'],
    ['throw new Error(data.id)', 'always'],
    ['console.log(data.id)', 'always'],
    ['return <p>{data.id}</p>', 'always'],
    ['return <p>{ok && data.id}</p>', 'always'],
    ['if (data.id) show(data.id)', 'always'],
    ['if (!data.id) return\nshow(data.id)', 'always'],
    ['show(data.id ? data.id : 1)', 'always'],
    ['if (data.id) show(data.id.length)', 'sometimes'],
    ['if (data.id?.length) go()', 'sometimes'],
    ['show(data.id)', null],
    ['show(1 || data.id)', null],
    ['return <Post id={data.id} />', null],
    ['show(data.id.length)', null],
    ['show(data.id?.length)', null],
    ['if (data.error) return\nshow(data.id)', null],
    ['if (data.id) setTimeout(() => show(data.id))', null],
    ['if (data.id || ok) show(data.id)', null],
    ['if (!data.id) show(data.id)', null],
  ]
  it.each(rows)('%s', (code, bears) => {
    expect(atLast(code)).toBe(bears)
  })
})
