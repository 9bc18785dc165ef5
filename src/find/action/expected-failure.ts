// Tells failures that a person can cause (bad input, not found, not allowed) from those of the machine.
import type { CallExpression, Expression, Identifier, NewExpression, ThrowStatement } from '@babel/types'
import { comesFrom, importOrigin } from '../../ast/import-origin.js'
import type { Parsed } from '../../ast/parse.js'
import { textStyle } from '../../ast/text-style.js'
import type { NodePath } from '../../ast/traverse.js'
import type { Assertion } from './assertion.js'
import { dependsOnCaught, guardsInput } from './caught-input.js'
import { type ErrorText, errorTextOf, writeErrorText } from './error-class.js'
import { httpError } from './http-error.js'

/** Built-in errors that carry a text, and classes whose name says that the failure is expected. */
const errorClass =
  /^(Error|TypeError|RangeError)$|^(Validation|BadRequest|Input|NotFound|Unauthori[sz]ed|Unauthenticated|Authentication|Authorization|Auth|Forbidden|Permission|PermissionDenied|AccessDenied|Conflict|AlreadyExists|Duplicate)(Error|Exception)$/

/** Classes of a project whose name says that nobody can do anything about it. */
const machineClass = /Internal|Unexpected|Unreachable|Database|Network|Timeout|Config|NotImplemented|Upstream|Fatal/

/** Texts about the machine: whoever reads them can do nothing about it. */
const machineText =
  /\b(fail(s|ed|ure|ing)?|unable to|could ?n[o']t|error|exception|unexpected(ly)?|internal|went wrong|not implemented|not configured|misconfigured|environment|env|time[ds]? ?out|unreachable|should (never|not))\b/i

/** What is known of the classes of other files. */
export type ClassLookup = (file: string, source: string, name: string) => ErrorText | null

/** What is said to the person, as source text. */
export interface ExpectedFailure {
  message: string
  /** What a field-error library found, where the failure is its answer: the source of that result. */
  parsed: string | null
}

/**
 * The text of an expected failure: `throw new Error('…')` behind a guard, with a literal or template text about the
 * input and not about the machine, or with whatever the guard found wrong with the input. `null` for every other throw:
 * those belong to the error boundary.
 */
export function expectedFailure(
  parsed: Parsed,
  path: NodePath<ThrowStatement>,
  classes: ClassLookup | undefined,
): ExpectedFailure | null {
  const argument = path.get('argument')
  const checked = checkedInput(path)
  if (checked !== null && isErrorOf(argument.node, checked))
    return { message: `${textStyle(parsed).quote}Check the fields${textStyle(parsed).quote}`, parsed: checked }
  if (!argument.isNewExpression() && !argument.isCallExpression()) return null
  const issue = zodIssue(argument)
  if (issue) return { message: parsed.text.slice(issue.start!, issue.end!), parsed: null }
  const written = writtenText(parsed, argument, classes, checked !== null)
  if (written === null || machineText.test(written.words)) return null
  return checked !== null || isGuarded(path) || (dependsOnCaught(path) && !guardsInput(path))
    ? { message: written.source, parsed: null }
    : null
}

/** The text of `new ZodError([{ message: '…', … }])`, whose one issue is written out; `null` for every other error. */
function zodIssue(path: NodePath<NewExpression | CallExpression>): Expression | null {
  if (!path.isNewExpression() || !comesFrom(path.get('callee') as NodePath, 'zod', ['ZodError'])) return null
  const [issues] = path.node.arguments
  const [issue, more] = issues?.type === 'ArrayExpression' ? issues.elements : []
  if (issue?.type !== 'ObjectExpression' || more) return null
  for (const entry of issue.properties) {
    if (entry.type !== 'ObjectProperty' || entry.key.type !== 'Identifier' || entry.key.name !== 'message') continue
    return entry.value.type === 'StringLiteral' || entry.value.type === 'TemplateLiteral' ? entry.value : null
  }
  return null
}

interface WrittenText {
  source: string
  words: string
}

function writtenText(
  parsed: Parsed,
  path: NodePath<NewExpression | CallExpression>,
  classes: ClassLookup | undefined,
  anyText: boolean,
): WrittenText | null {
  const { quote } = textStyle(parsed)
  const sourceOf = (node: Expression) => parsed.text.slice(node.start!, node.end!)
  const http = httpError(path)
  if (http) return http.text ? plainText(http.text, sourceOf) : { source: quote + http.standard + quote, words: '' }
  const { callee, arguments: given } = path.node
  if (callee.type !== 'Identifier') return null
  const own = path.isNewExpression() ? ownClass(parsed, path.get('callee') as NodePath<Identifier>, classes) : null
  if (own) return machineClass.test(callee.name) ? null : writeErrorText(own, given as Expression[], sourceOf, quote)
  const [text] = given
  if (!errorClass.test(callee.name) || given.length !== 1 || !text || text.type === 'SpreadElement') return null
  const plain = plainText(text as Expression, sourceOf)
  // What a schema says is about the input, whatever its words.
  return plain ?? (anyText ? { source: sourceOf(text as Expression), words: '' } : null)
}

function ownClass(parsed: Parsed, path: NodePath<Identifier>, classes: ClassLookup | undefined): ErrorText | null {
  const origin = importOrigin(path)
  if (origin) return classes?.(parsed.file, origin.source, origin.imported) ?? null
  return path.scope.hasBinding(path.node.name) ? errorTextOf(parsed, path.node.name) : null
}

function plainText(node: Expression, sourceOf: (node: Expression) => string): WrittenText | null {
  if (node.type === 'StringLiteral') return { source: sourceOf(node), words: node.value }
  if (node.type !== 'TemplateLiteral') return null
  return { source: sourceOf(node), words: node.quasis.map((part) => part.value.raw).join(' ') }
}

/** `if (!parsed.success)`, where `parsed` is the answer of a `safeParse`: its name; `null` behind every other guard. */
function checkedInput(path: NodePath<ThrowStatement>): string | null {
  const guard = path.findParent((parent) => parent.isFunction() || parent.isIfStatement())
  if (!guard?.isIfStatement()) return null
  const { test } = guard.node
  const member = test.type === 'UnaryExpression' && test.operator === '!' ? test.argument : null
  if (member?.type !== 'MemberExpression' || member.object.type !== 'Identifier') return null
  if (member.property.type !== 'Identifier' || member.property.name !== 'success') return null
  const binding = guard.scope.getBinding(member.object.name)
  const init = binding?.path.isVariableDeclarator() ? binding.path.node.init : null
  const call = init?.type === 'AwaitExpression' ? init.argument : init
  const callee = call?.type === 'CallExpression' ? call.callee : null
  const name = callee?.type === 'MemberExpression' ? callee.property : callee
  return name?.type === 'Identifier' && /^safeParse(Async)?$/.test(name.name) ? member.object.name : null
}

/** `parsed.error` */
function isErrorOf(node: Expression, result: string): boolean {
  return (
    node.type === 'MemberExpression' &&
    node.object.type === 'Identifier' &&
    node.object.name === result &&
    node.property.type === 'Identifier' &&
    node.property.name === 'error'
  )
}

/** Whether an assertion is about the input, as its text says. */
export function expectedAssertion(parsed: Parsed, { test, text }: Assertion): string | null {
  const written = plainText(text, (node) => parsed.text.slice(node.start!, node.end!))
  return written && !machineText.test(written.words) && !asksMachine(test) ? written.source : null
}

/** Inside an `if` that asks about data; one that asks about a caught error, a response or the environment is no guard. */
function isGuarded(path: NodePath<ThrowStatement>): boolean {
  const guard = path.findParent((parent) => parent.isFunction() || parent.isIfStatement() || parent.isSwitchStatement())
  if (guard?.isSwitchStatement()) return true
  if (!guard?.isIfStatement()) return false
  return !asksMachine(guard.get('test'))
}

function asksMachine(test: NodePath): boolean {
  let machine = isMachine(test)
  test.traverse({ Expression: (inner) => void (machine ||= isMachine(inner)) })
  return machine
}

function isMachine(path: NodePath): boolean {
  if (path.isIdentifier()) return /^(e|err|error|ex|exception)$|Error$|^process$/.test(path.node.name)
  if (!path.isMemberExpression() && !path.isOptionalMemberExpression()) return false
  const { property, computed } = path.node
  return !computed && property.type === 'Identifier' && /^(ok|error|errors|env|statusCode)$/.test(property.name)
}
