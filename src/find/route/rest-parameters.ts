// A handler that takes its arguments as a list: `async (...args: any) => { const [req, { params }] = args; … }`.
import type * as t from '@babel/types'
import type { Parsed } from '../../ast/parse.js'
import { rangeOf } from '../../ast/range.js'
import type { NodePath } from '../../ast/traverse.js'
import { removeLines } from '../../edit/edit-lines.js'
import type { Move } from './derived-text.js'

/**
 * Gives `fn` the parameters that its first statement takes out of the list.
 * @returns `null` for every other function. Only a list of `any` is followed: what else its items are, nobody wrote down.
 */
export function namedParameters({ text }: Parsed, fn: NodePath<t.Function>): Move[] | null {
  const [rest, ...others] = fn.node.params
  if (rest?.type !== 'RestElement' || rest.argument.type !== 'Identifier' || others.length > 0) return null
  const annotation = rest.typeAnnotation?.type === 'TSTypeAnnotation' ? rest.typeAnnotation.typeAnnotation : null
  const isAny = !annotation || /^any(\[\])?$/.test(text.slice(annotation.start!, annotation.end!))
  const body = fn.get('body')
  const first = !Array.isArray(body) && body.isBlockStatement() ? body.get('body')[0] : undefined
  const taken = first && itemsOf(first, fn, rest.argument.name)
  if (!isAny || !taken) return null
  const type = annotation ? ': any' : ''
  const parameters = taken.map(({ start, end }) => `${text.slice(start!, end!)}${type}`).join(', ')
  return [
    { ...rangeOf(rest), pieces: [parameters] },
    ...removeLines(text, [rangeOf(first!.node)]).map(({ start, end }) => ({ start, end, pieces: [] })),
  ]
}

/** `req` and `{ params }` of `const [req, { params }] = args`, where nothing else uses `args`. */
function itemsOf(statement: NodePath<t.Statement>, fn: NodePath<t.Function>, list: string): t.Node[] | null {
  if (!statement.isVariableDeclaration() || statement.node.declarations.length !== 1) return null
  const { id, init } = statement.node.declarations[0]!
  const binding = fn.scope.getOwnBinding(list)
  const isAll = init?.type === 'Identifier' && init.name === list && binding?.references === 1
  if (!isAll || id.type !== 'ArrayPattern') return null
  const items = id.elements.flatMap((each) => (each && each.type !== 'RestElement' ? [each] : []))
  return items.length === id.elements.length ? items : null
}
