// Which names does a text need from outside itself?
import type * as t from '@babel/types'
import { parse } from '../ast/parse.js'
import { type NodePath, traverse } from '../ast/traverse.js'

/** Names, of values and of types, that `text` uses and does not declare, in the order of their first use. */
export function freeNames(file: string, text: string): string[] {
  const names = new Set<string>()
  traverse(parse(file, text).ast, {
    'Identifier|JSXIdentifier'(path: NodePath) {
      const name = (path.node as t.Identifier).name
      if (!isUse(path) || path.scope.hasBinding(name, true)) return
      names.add(name)
    },
  })
  return [...names]
}

function isUse(path: NodePath): boolean {
  const { parent } = path
  // `z.input`: only `z` is looked up.
  if (parent.type === 'TSQualifiedName') return path.key === 'left'
  if (/^TS(PropertySignature|MethodSignature)$/.test(parent.type)) return false
  return path.isReferenced()
}
