// In: a handler that returns an answer which a function of the project made, `if (!check.allowed) return check.response`, or
// threw, `catch (error) { if (error instanceof Response) return error`. Out: the moves that write it as an answer of the
// handler's own, with the text that is read of the other one: the function stays where others use it too.
import type * as t from '@babel/types'
import { isSurelyText } from './answer-text.js'
import { isPlainProperty, keyOf } from './answer-body.js'
import { ownReturns } from '../../ast/own-returns.js'
import type { Parsed } from '../../ast/parse.js'
import { memberName } from '../../ast/member.js'
import { isWithin, rangeOf } from '../../ast/range.js'
import type { NodePath } from '../../ast/traverse.js'
import { untyped } from '../../ast/without-casts.js'
import type { Move } from './derived-text.js'
import { responseBranch } from './response-branch.js'
import { returnedResponses } from './returned-values.js'
import type { ModuleLookup } from './module-lookup.js'
import { thrownResponses } from './thrown-responses.js'
import { isTypeScript } from '../../ast/is-typescript.js'

/** The moves for the first such answer of `fn`; `null` where there is none whose text and status are known to be a failure's. */
export function handedResponse(parsed: Parsed, fn: NodePath<t.Function>, modules: ModuleLookup): Move[] | null {
  if (!fn.node.async || fn.scope.hasBinding('Response', true)) return null
  for (const path of ownReturns(fn)) {
    const argument = path.get('argument') as NodePath
    const failure = failureOf(
      returnedResponses(parsed, argument, modules) ?? thrownResponses(parsed, argument, modules),
    )
    if (!failure || !isOnlyTested(argument, fn)) continue
    const range = rangeOf(argument.node)
    const text = parsed.text.slice(range.start, range.end)
    return [{ ...range, pieces: [answerText(text, failure, isTypeScript(parsed.file))] }]
  }
  return null
}

/** Is the answer only asked for besides? A header that the handler adds would be lost, and a body is read once. */
function isOnlyTested(argument: NodePath, fn: NodePath<t.Function>): boolean {
  const member = argument.isMemberExpression() ? memberName(argument.node) : null
  const root = (member === null ? argument : argument.get('object')) as NodePath
  const uses = root.isIdentifier() ? (root.scope.getBinding(root.node.name)?.referencePaths ?? []) : []
  const around = responseBranch(argument) ?? fn
  return uses
    .filter(({ node }) => isWithin(node, around.node))
    .every((path) => {
      const outer = path.parentPath!
      const holder = member !== null && outer.isMemberExpression() && path.key === 'object' ? outer : path
      if (holder.isMemberExpression() && memberName(holder.node) !== member) return true
      const { parent } = holder
      return /^(If|Return)Statement$|^(Unary|Binary|Logical)Expression$/.test(parent.type)
    })
}

interface Failure {
  /** The one field of the body. */
  key: string
  statuses: readonly number[]
}

/** What all of `responses` have in common; `null` where one is no failure with a text. */
function failureOf(responses: readonly t.Node[] | null): Failure | null {
  const failures = responses?.map(readFailure) ?? []
  const keys = new Set(failures.map((each) => each?.key))
  const [key] = keys
  if (keys.size !== 1 || !key) return null
  return { key, statuses: [...new Set(failures.map((each) => each!.status))].sort((a, b) => a - b) }
}

/** `NextResponse.json({ error: 'Sign in first' }, { status: 401 })` */
function readFailure(node: t.Node): { key: string; status: number } | null {
  const call = untyped(node)
  if (call.type !== 'CallExpression' || call.callee.type !== 'MemberExpression') return null
  if (call.callee.property.type !== 'Identifier' || call.callee.property.name !== 'json') return null
  const [text, status] = call.arguments.map(onlyProperty)
  if (!text || !/^(error|message)$/.test(text.key) || !isSurelyText(text.value)) return null
  const isFailure = status?.key === 'status' && status.value.type === 'NumericLiteral' && status.value.value >= 400
  return isFailure ? { key: text.key, status: (status.value as t.NumericLiteral).value } : null
}

function onlyProperty(node: t.Node): { key: string; value: t.Expression } | null {
  const [only, ...others] = node.type === 'ObjectExpression' ? node.properties : []
  return only && others.length === 0 && isPlainProperty(only) ? { key: keyOf(only), value: only.value } : null
}

function answerText(response: string, { key, statuses }: Failure, isTyped: boolean): string {
  const [only, ...others] = statuses
  const computed = isTyped ? `${response}.status as ${statuses.join(' | ')}` : `${response}.status`
  const status = others.length === 0 ? String(only) : computed
  const text = `(await ${response}.json()).${key}${isTyped ? ' as string' : ''}`
  return `Response.json({ ${key}: ${text} }, { status: ${status} })`
}
