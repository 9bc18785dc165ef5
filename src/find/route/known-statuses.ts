// In: a handler whose statuses are written elsewhere: they have names, `{ status: HttpStatus.NOT_FOUND }`, or come with what a
// function of the project gives, `{ status: check.status }`. Out: the moves that write the numbers in their places.
import type * as t from '@babel/types'
import type { Parsed } from '../../ast/parse.js'
import { rangeOf } from '../../ast/range.js'
import { memberName } from '../../ast/member.js'
import type { NodePath } from '../../ast/traverse.js'
import { makesResponse } from '../makes-response.js'
import { isPlainProperty, keyOf, truthOf } from './answer-body.js'
import type { Move } from './derived-text.js'
import type { ModuleLookup } from './module-lookup.js'
import { type ReturnedNumbers, returnedNumbers } from './returned-values.js'
import { standingAt } from './standing-at.js'
import { isTypeScript } from '../../ast/is-typescript.js'

/** The moves for the statuses of `fn` whose numbers are known; `null` where there is none. */
export function knownStatuses(parsed: Parsed, fn: NodePath<t.Function>, modules: ModuleLookup): Move[] | null {
  const moves: Move[] = []
  const note = (path: NodePath) => {
    const range = rangeOf(path.node)
    const text = constantStatus(parsed, path, modules) ?? failedStatus(parsed, path, modules)
    if (text) moves.push({ ...range, pieces: [text] })
  }
  fn.traverse({
    // `NextResponse.json(body, { status })`
    ObjectProperty(path) {
      const call = path.parentPath.parentPath
      if (path.node.computed || keyOf(path.node) !== 'status' || !call || !makesResponse(call.node)) return
      if (path.node.shorthand) return
      if (path.parentPath.key === 1 && path.parentPath.listKey === 'arguments') note(path.get('value') as NodePath)
    },
    // `res.status(status)`
    CallExpression(path) {
      const { callee } = path.node
      const isStatus = callee.type === 'MemberExpression' && callee.property.type === 'Identifier'
      if (!isStatus || (callee.property as t.Identifier).name !== 'status') return
      if (isResponseOf(fn, callee.object) && path.node.arguments.length === 1) note(path.get('arguments.0') as NodePath)
    },
  })
  return moves.length > 0 ? moves : null
}

function constantStatus({ file }: Parsed, { node, scope }: NodePath, modules: ModuleLookup): string | null {
  if (node.type !== 'MemberExpression' && node.type !== 'Identifier') return null
  const value = standingAt(node, { scope, file, modules })
  return value?.type === 'NumericLiteral' ? String(value.value) : null
}

/** `check.status`, which is that of a failure wherever the function gives one. */
function failedStatus(parsed: Parsed, path: NodePath, modules: ModuleLookup): string | null {
  const isTyped = isTypeScript(parsed.file)
  const found = isTyped ? returnedNumbers(parsed, path, modules) : null
  if (!found?.numbers.every((each) => each >= 400) || !isReachedOnly(path, found)) return null
  const { start, end } = rangeOf(path.node)
  const types = [...new Set(found.numbers)].sort((a, b) => a - b).join(' | ')
  return `${parsed.text.slice(start, end)} as ${types}`
}

/** Without a status it would be a success: is `path` only reached with one, `if (!check.ok) …`, `if (check.error) …`? */
function isReachedOnly(path: NodePath, { having, lacking }: ReturnedNumbers): boolean {
  if (lacking.length === 0) return true
  const object = (path.node as t.MemberExpression).object as t.Identifier
  const around = path.findParent(({ key, parentPath }) => key === 'consequent' && !!parentPath?.isIfStatement())
  const test = (around?.parent as t.IfStatement | undefined)?.test
  const isNot = test?.type === 'UnaryExpression' && test.operator === '!'
  const asked = isNot ? test.argument : test
  if (asked?.type !== 'MemberExpression' || asked.object.type !== 'Identifier' || asked.object.name !== object.name)
    return false
  const key = memberName(asked)
  const all = (objects: readonly t.ObjectExpression[], truth: boolean) =>
    objects.every((each) => truthOfKey(each, key) === truth)
  return all(having, !isNot) && all(lacking, isNot)
}

function truthOfKey({ properties }: t.ObjectExpression, key: string | null): boolean | null {
  const own = properties.filter(isPlainProperty).find((each) => keyOf(each) === key)
  return own ? truthOf(own.value) : false
}

/** The second parameter of a handler of `pages/api`. */
function isResponseOf({ node }: NodePath<t.Function>, object: t.Node): boolean {
  const [, response] = node.params
  return response?.type === 'Identifier' && object.type === 'Identifier' && object.name === response.name
}
