// An action that returns something else than `{ success: true, … }`, and begins to return failures: every success says so too.
import type { Expression, ReturnStatement, Statement } from '@babel/types'
import { columns, lineWidth } from '../../ast/line-width.js'
import type { Parsed } from '../../ast/parse.js'
import { rangeOf } from '../../ast/range.js'
import { codeEnd } from '../../ast/statement-range.js'
import { lineIndent, textStyle } from '../../ast/text-style.js'
import type { NodePath } from '../../ast/traverse.js'
import type { Edit } from '../../edit/edit.js'
import { annotateResult } from './annotate-result.js'
import type { ExportedAction } from './exported-actions.js'
import { fallsThrough } from './falls-through.js'
import { isInterrupt } from './redirect-call.js'
import { declaredResult } from './result-members.js'
import { dataEntries, dataMembers, emptyEntries, failureMembers, type StateShape } from './state-shape.js'
import { ownReturns } from '../../ast/own-returns.js'
import { untyped } from '../../ast/without-casts.js'
import { makesResponse } from '../makes-response.js'
import { isInTry } from '../../ast/is-in-try.js'
import { isTypeScript } from '../../ast/is-typescript.js'

export interface WrappedSuccess {
  edits: Edit[]
  /** False where every success said `success: true` already: then nothing moves into `data`. */
  wrapped: boolean
  /** Nothing declares the result: each `success` has to be a literal for TypeScript, so that `!result.success` tells. */
  asConst: boolean
}

/**
 * `return post` => `return { success: true, data: post }`, under the declared type with a place for failures. Where no
 * type is declared none is written: `success: true as const` lets TypeScript infer a union that callers can tell apart.
 * @param withErrors failures may carry field errors
 * @returns a reason where not every success can be told
 */
export function wrapSuccess(
  parsed: Parsed,
  action: ExportedAction,
  shape: StateShape,
  withErrors: boolean,
): WrappedSuccess | string {
  const { path } = action
  const { quote } = textStyle(parsed)
  const returns = ownReturns(path).filter((each) => !isInterrupt(each))
  const values = returns.flatMap(({ node }) => (node.argument ? [untyped(node.argument)] : []))
  const isTyped = isTypeScript(parsed.file)
  const declared = declaredResult(path.node)
  if (!declared && path.node.returnType) return 'its return type is no plain `Promise<…>`'
  const flags = values.map((value) => successFlag(value, shape))
  if (flags.some((flag) => flag !== null)) {
    if (declared || flags.includes(null) || flags.includes('other') || values.length < returns.length)
      return `what it returns on success is not plainly \`{ ${emptyEntries(shape, quote)[0] ?? 'data'}, … }\``
    const edits = flags.flatMap((flag) => (isTyped ? [insertion(Number(flag), ' as const')] : []))
    return { edits, wrapped: false, asConst: isTyped }
  }
  if (values.some(makesResponse)) return 'it returns a `Response`, which no caller of an action can get'
  if (values.length < returns.length || fallsThrough(path.get('body.body') as NodePath<Statement>[]))
    return 'it returns something in some cases only'
  const type = declared ? parsed.text.slice(declared.start!, declared.end!) : null
  if (type?.includes('\n') || path.node.typeParameters)
    return 'its return type is not simple enough to be put in another'
  const asConst = isTyped && type === null && shape.flag !== null
  const edits: Edit[] = []
  for (const each of returns) {
    const wrapped = wrapReturn(parsed, each, shape, type, asConst)
    if (typeof wrapped === 'string') return wrapped
    edits.push(...wrapped)
  }
  if (type === null) return { edits, wrapped: true, asConst }
  const annotation = annotateResult(parsed, action, [
    dataMembers(shape, quote, type),
    failureMembers(shape, quote, withErrors),
  ])
  return typeof annotation === 'string' ? annotation : { edits: [...annotation, ...edits], wrapped: true, asConst }
}

/** Where the value of an object's own `success: true` ends; `other` where its success is something else, `null` where it has none. */
function successFlag(value: Expression, { flag, message, data }: StateShape): number | 'other' | null {
  if (value.type !== 'ObjectExpression') return null
  for (const property of value.properties) {
    if (property.type !== 'ObjectProperty') return 'other'
    if (property.key.type !== 'Identifier' || property.computed) continue
    const { name } = property.key
    if (name === flag?.key) {
      const isYes = 'value' in property.value && property.value.value === flag.yes
      return isYes ? property.value.end! : 'other'
    }
    if (['error', 'errors', 'ok', 'success'].includes(name) || (!flag && (name === message || name === data)))
      return 'other'
  }
  return null
}

function wrapReturn(
  parsed: Parsed,
  path: NodePath<ReturnStatement>,
  shape: StateShape,
  type: string | null,
  asConst: boolean,
): Edit[] | string {
  const { text } = parsed
  const { eol, end, pad, quote } = textStyle(parsed)
  const argument = path.get('argument') as NodePath<Expression>
  const range = rangeOf(argument.node)
  const keyword = rangeOf(path.node).start
  const between = text.slice(keyword + 'return'.length, range.start)
  if (between.trim() !== '' || argument.isSequenceExpression()) return 'a `return` of it is not simple enough'
  const isOpen = isPromise(argument)
  if (isOpen && isInTry(path))
    return 'it returns a promise from a `try`, whose `catch` or `finally` would wait for it then'
  const wait = isOpen ? 'await ' : ''
  const code = text.slice(range.start, range.end)
  const answer = (value: string) => `return {${pad}${dataEntries(shape, quote, value, asConst).join(', ')}${pad}}`
  const line = answer(wait + code)
  const before = text.slice(text.lastIndexOf('\n', keyword - 1) + 1, keyword)
  if (!code.includes('\n') && columns(before + line) < lineWidth(text))
    return [{ ...rangeOf(path.node), end: range.end, text: line }]
  // What spans lines gets a name of its own, so that none of them moves.
  const blanks = lineIndent(text, keyword)
  if (!path.inList) return 'a `return` of it has no room for more'
  const name = ['data', 'answer', 'payload'].find((each) => !hasName(path, each))
  if (name === undefined) return 'there is no name left for what it returns'
  return [
    { start: keyword, end: range.start, text: `const ${name}${type === null ? '' : `: ${type}`} = ${wait}` },
    insertion(codeEnd(parsed, path.node), eol + blanks + answer(name) + end),
  ]
}

function hasName(path: NodePath, name: string): boolean {
  let found = false
  path.getFunctionParent()?.traverse({ Identifier: ({ node }) => void (found ||= node.name === name) })
  return found
}

/** Methods that answer at once, on what texts and lists are made of. */
const atOnce =
  /^(map|filter|slice|flat|flatMap|concat|join|split|sort|toSorted|reverse|toReversed|toSpliced|with|find|some|every|includes|trim|toString|toFixed|toISOString|toLowerCase|toUpperCase|replace|replaceAll|at|keys|values|entries|fromEntries|assign|parse|stringify|from|isArray|get|has|now|max|min|round|floor|ceil)$/

/** Whether the value may be a promise, which a plain `return` of an async function waits for and an object does not. */
function isPromise(path: NodePath): boolean {
  if (path.isNewExpression()) return path.get('callee').isIdentifier({ name: 'Promise' })
  if (path.isConditionalExpression()) return isPromise(path.get('consequent')) || isPromise(path.get('alternate'))
  if (path.isLogicalExpression()) return isPromise(path.get('left')) || isPromise(path.get('right'))
  if (path.isTSAsExpression() || path.isTSNonNullExpression() || path.isTSSatisfiesExpression())
    return isPromise(path.get('expression') as NodePath)
  if (path.isCallExpression() || path.isOptionalCallExpression()) {
    const { callee } = path.node
    const isMember = callee.type === 'MemberExpression' || callee.type === 'OptionalMemberExpression'
    return !(isMember && callee.property.type === 'Identifier' && atOnce.test(callee.property.name))
  }
  if (!path.isIdentifier()) return false
  const binding = path.scope.getBinding(path.node.name)
  const init = binding?.path.isVariableDeclarator() ? (binding.path.get('init') as NodePath) : null
  return init?.node ? !init.isIdentifier() && isPromise(init) : false
}

function insertion(at: number, text: string): Edit {
  return { start: at, end: at, text }
}
