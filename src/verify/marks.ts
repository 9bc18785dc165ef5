// What a function does, as a list that can be compared: its conditions, calls, assignments, throws and returns, in order.
import type * as t from '@babel/types'
import { importsOf } from '../ast/imports.js'
import type { Parsed } from '../ast/parse.js'
import { type NodePath } from '../ast/traverse.js'
import { isPureCall } from '../find/pure-call.js'
import { behind } from './exported-function.js'
import { mentionsMethod, skippedBy } from './other-methods.js'
import { requestNames, startsAt } from './request-names.js'

/** `from` -> `to`: helpers that the action calls under another name, such as the form of a session helper without the request. */
export type KnownRenames = ReadonlyMap<string, string>

interface Reading {
  /** `null` in the action, which tells no methods apart. */
  method: string | null
  inputs: ReadonlySet<string>
  renames: KnownRenames
  /** Whether functions of the file that get the request count as a part of the handler. */
  expands: boolean
  /** How many delegates deep. */
  depth: number
}

/** What a function does, in source order: `if !session`, `call getSession`, `throw`, `return`, `set user.name`. */
export function marksOf(parsed: Parsed, fn: NodePath<t.Function>, reading: Reading): string[] {
  const imported = new Map(
    importsOf(parsed.ast).map((each) => [each.local, each.imported === 'default' ? each.local : each.imported]),
  )
  const request = requestNames(fn)
  const marks: string[] = []
  const name = (node: t.Node): string => {
    if (node.type === 'Identifier') return reading.renames.get(node.name) ?? imported.get(node.name) ?? node.name
    if (node.type === 'MemberExpression' || node.type === 'OptionalMemberExpression') {
      return node.property.type === 'Identifier' && !node.computed
        ? `${name(node.object)}.${node.property.name}`
        : name(node.object)
    }
    return node.type === 'CallExpression'
      ? `${name(node.callee)}()`
      : node.type === 'AwaitExpression'
        ? name(node.argument)
        : '…'
  }
  const words = (node: t.Node): string =>
    wordsOf(node, (identifier) => !request.has(identifier) && !reading.inputs.has(identifier))
      .map((word) => imported.get(word) ?? word)
      .join(' ')
  const skipped = skippedBy(fn, reading.method)
  fn.traverse({
    enter(path) {
      const { node } = path
      if (skipped(node)) return path.skip()
      if (node.type === 'IfStatement' && !mentionsMethod(node.test)) marks.push(`if ${words(node.test)}`)
    },
    // Leaving a node, not entering it: what a statement calls is done before it returns.
    exit(path) {
      const { node } = path
      if (skipped(node)) return
      const delegate =
        node.type === 'CallExpression' ? delegateOf(path as NodePath<t.CallExpression>, fn, reading) : null
      if (delegate && reading.depth < 5) {
        marks.push(...marksOf(parsed, delegate, { ...reading, depth: reading.depth + 1 }))
        return
      }
      // What a delegate returns is counted where it returns.
      if (node.type === 'ReturnStatement' && passesOn(path as NodePath<t.ReturnStatement>, fn, reading)) return
      if (node.type === 'ThrowStatement') marks.push('throw')
      else if (node.type === 'ReturnStatement' && node.argument) marks.push('return')
      else if (node.type === 'ExpressionStatement' && isAnswer(node.expression, request)) marks.push('return')
      else if (node.type === 'AssignmentExpression' && !startsAt(node.left, request))
        marks.push(`set ${words(node.left)}`)
      else if (isCall(node) && !isTransport(node, request) && !isPureCall(node)) {
        marks.push(`call ${name(node.callee).replace(/^revalidateTag$/, 'updateTag')}`)
      }
    },
  })
  return marks
}

/** A function of the same file that gets parameters of the handler: its code is the handler's code. */
function delegateOf(
  call: NodePath<t.CallExpression>,
  fn: NodePath<t.Function>,
  { method, expands }: Reading,
): NodePath<t.Function> | null {
  if (method === null || !expands) return null
  const { callee, arguments: args } = call.node
  const own = fn.node.params.map((param) => (param.type === 'Identifier' ? param.name : null))
  const names = args.map((each) => (each.type === 'Identifier' ? each.name : null))
  const passes = !names.includes(null) && names.some((name) => own.includes(name))
  if (!passes || callee.type !== 'Identifier') return null
  const binding = call.scope.getBinding(callee.name)
  return binding?.scope.path.isProgram() ? behind(binding.path) : null
}

function passesOn(statement: NodePath<t.ReturnStatement>, fn: NodePath<t.Function>, reading: Reading): boolean {
  const value = statement.get('argument') as NodePath
  const call = value.isAwaitExpression() ? (value.get('argument') as NodePath) : value
  return call.isCallExpression() && delegateOf(call, fn, reading) !== null
}

function isCall(node: t.Node): node is t.CallExpression | t.NewExpression {
  return node.type === 'CallExpression' || node.type === 'NewExpression'
}

/** Calls that carry the request in or the answer out. */
function isTransport(node: t.CallExpression | t.NewExpression, request: ReadonlySet<string>): boolean {
  if (startsAt(node.callee, request)) return true
  const { callee } = node
  const root = callee.type === 'MemberExpression' ? callee.object : callee
  if (root.type !== 'Identifier') return false
  if (/^(NextResponse|Response|JSON)$/.test(root.name)) return true
  return root.name === 'URL' && node.arguments.some((each) => startsAt(each, request))
}

function isAnswer(node: t.Expression, request: ReadonlySet<string>): boolean {
  const call = node.type === 'AwaitExpression' ? node.argument : node
  if (call.type !== 'CallExpression' || call.callee.type !== 'MemberExpression' || !startsAt(call, request))
    return false
  return call.callee.property.type === 'Identifier' && /^(json|send|end)$/.test(call.callee.property.name)
}

/** Identifiers and operators of an expression, in order. */
export function wordsOf(node: t.Node, keep: (identifier: string) => boolean): string[] {
  const words: string[] = []
  const visit = (each: t.Node): void => {
    if (each.type === 'Identifier') {
      if (keep(each.name) && !/^(body|query|params|headers|cookies|get|value)$/.test(each.name)) words.push(each.name)
      return
    }
    if (/^TS.*(Keyword|Reference|Type|Literal)$|^TSType/.test(each.type)) return
    if ('operator' in each && typeof each.operator === 'string') words.push(each.operator)
    for (const [key, value] of Object.entries(each) as [string, unknown][]) {
      if (/omments$|^(loc|extra|typeAnnotation|typeParameters)$/.test(key)) continue
      for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) visit(child)
    }
  }
  visit(node)
  return words
}

function isNode(value: unknown): value is t.Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value
}
