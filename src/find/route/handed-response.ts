// In: a handler that returns an answer which a function of the project made, `if (!check.allowed) return check.response`, or
// threw, `catch (error) { if (error instanceof Response) return error`. Out: the moves that write it as an answer of the
// handler's own, with the text that is read of the other one: the function stays where others use it too.
import type * as t from '@babel/types'
import { isSurelyText } from './answer-text.js'
import { isPlainProperty, keyOf } from './answer-body.js'
import { ownReturns } from '../../ast/own-returns.js'
import type { Parsed } from '../../ast/parse.js'
import { memberName, skipWrappers } from '../../ast/member.js'
import { isWithin, rangeOf } from '../../ast/range.js'
import type { NodePath } from '../../ast/traverse.js'
import { untyped, withoutCasts } from '../../ast/without-casts.js'
import type { Move } from './derived-text.js'
import { responseBranch } from './response-branch.js'
import { mayLackByType, returnedResponses } from './returned-values.js'
import type { ModuleLookup } from './module-lookup.js'
import { thrownResponses } from './thrown-responses.js'
import { isTypeScript } from '../../ast/is-typescript.js'

/** The moves for the first such answer of `fn`; `null` where there is none whose text and status are known to be a failure's. */
export function handedResponse(parsed: Parsed, fn: NodePath<t.Function>, modules: ModuleLookup): Move[] | null {
  if (!fn.node.async || fn.scope.hasBinding('Response', true)) return null
  for (const path of ownReturns(fn)) {
    const argument = withoutCasts(path.get('argument') as NodePath)
    const failure = failureOf(
      returnedResponses(parsed, argument, modules) ?? thrownResponses(parsed, argument, modules),
    )
    if (!failure || !isOnlyTested(argument, fn)) continue
    const range = rangeOf(path.node.argument!)
    const text = parsed.text.slice(range.start, range.end)
    const isTyped = isTypeScript(parsed.file)
    const isBare = path.node.argument === argument.node
    const sure = isTyped && isBare && mayLackByType(parsed, argument, modules) ? `${text}!` : text
    return [{ ...range, pieces: [answerText(sure, failure, isTyped)] }]
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
      const { parent } = skipWrappers(holder)
      return /^(If|Return)Statement$|^(Unary|Binary|Logical)Expression$/.test(parent.type)
    })
}

interface Failure {
  /** The one field of the body that has a text. */
  key: string
  /** The others, which are `false` in every answer. */
  flags: readonly string[]
  statuses: readonly number[]
}

/** What all of `responses` have in common; `null` where one is no failure with a text. */
function failureOf(responses: readonly t.Node[] | null): Failure | null {
  const failures = responses?.map(readFailure) ?? []
  const [first] = failures
  const isSame = (each: Said | null) => each?.key === first!.key && each.flags.join() === first!.flags.join()
  if (!first || !failures.every(isSame)) return null
  return { ...first, statuses: [...new Set(failures.map((each) => each!.status))].sort((a, b) => a - b) }
}

interface Said extends Pick<Failure, 'key' | 'flags'> {
  status: number
}

/** `NextResponse.json({ success: false, error: 'Sign in first' }, { status: 401 })` */
function readFailure(node: t.Node): Said | null {
  const call = untyped(node)
  if (call.type !== 'CallExpression' || call.callee.type !== 'MemberExpression') return null
  if (call.callee.property.type !== 'Identifier' || call.callee.property.name !== 'json') return null
  const [body = [], [status, ...options] = []] = call.arguments.map(properties)
  const isFlag = ({ value }: Property) => value.type === 'BooleanLiteral' && !value.value
  const [text, ...others] = body.filter((each) => !isFlag(each))
  if (!text || others.length > 0 || !/^(error|message)$/.test(text.key) || !isSurelyText(text.value)) return null
  const isStatus = status?.key === 'status' && options.length === 0 && status.value.type === 'NumericLiteral'
  const answered = isStatus ? (status.value as t.NumericLiteral).value : 200
  const flags = body.filter(isFlag).map(({ key }) => key)
  return answered >= 400 ? { key: text.key, flags, status: answered } : null
}

interface Property {
  key: string
  value: t.Expression
}

/** Of an object that is written out; none of any other value. */
function properties(node: t.Node): Property[] {
  if (node.type !== 'ObjectExpression' || !node.properties.every(isPlainProperty)) return []
  return node.properties.map((each) => ({ key: keyOf(each), value: each.value }))
}

function answerText(response: string, { key, flags, statuses }: Failure, isTyped: boolean): string {
  const [only, ...others] = statuses
  const computed = isTyped ? `${response}.status as ${statuses.join(' | ')}` : `${response}.status`
  const status = others.length === 0 ? String(only) : computed
  const text = `(await ${response}.json()).${key}${isTyped ? ' as string' : ''}`
  const body = [...flags.map((flag) => `${flag}: false`), `${key}: ${text}`].join(', ')
  return `Response.json({ ${body} }, { status: ${status} })`
}
