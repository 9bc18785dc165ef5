// A submit handler as useActionState wants it: what runs at once, and what waits for the answer. Plain data out.
import type * as t from '@babel/types'
import { exits } from '../../ast/exits.js'
import type { Parsed } from '../../ast/parse.js'
import { namesWithin } from '../../ast/names-within.js'
import { isWithin, rangeOf } from '../../ast/range.js'
import type { Binding, NodePath, Visitor } from '../../ast/traverse.js'
import type { Range } from '../../location.js'
import { isFetch } from '../callee.js'
import { isCalmValue } from './calm-value.js'
import { findMirrors, type MirrorState } from './mirror-state.js'
import { heldByCall, jsonPayload, sentValue } from '../call/fetch-options.js'
import { requestOf } from '../call/fetch-request.js'
import { bareReturns, openEnds } from './open-ends.js'
import { type ProgressiveReading, readProgressiveForm } from './progressive-form.js'
import { functionName, submitForm } from './submit-form.js'
import { leadOf } from './try-lead.js'
import { isTypeScript } from '../../ast/is-typescript.js'

export interface SubmitHandler {
  /** Where the top-level statement of the component starts, with the comments above it. */
  componentStart: number
  /** From `async` to what follows it: the handler itself no longer waits. */
  asyncKeyword: Range
  /** The component's own statement that holds the handler: the hook goes above it at the latest. */
  statement: Range
  /** The statements from the one that calls the endpoint to the end of the handler. */
  rest: Range
  /** The first statements of a `try` around the call, which stay in the handler too; `null` where there are none. */
  lead: Range | null
  /** Statements of either part that hold nothing but parts of the request. */
  held: readonly Range[]
  /** Locals of the first part that the second one uses; they ride along with the payload. */
  carried: readonly { name: string; type: string }[]
  /** End of the last declaration of the component that the second part uses. */
  usesUpTo: number
  states: readonly MirrorState[]
  /** Where control leaves the second part without a value: bare returns, and open ends (empty ranges, after the last statement). */
  ends: readonly Range[]
  /** Whether the form could work without JavaScript. */
  progressive: ProgressiveReading
  /** What the handler is called; `null` where it is written in place. */
  name: string | null
  /** Names that mean something in the component, or in what is nested in it: a new one must differ. */
  names: readonly string[]
}

/** The handler, or why it has to keep its form. */
export type SubmitReading = { handler: SubmitHandler } | { obstacle: string }

/**
 * Splits the submit handler around `call` at its first `await`.
 * What stood before stays in `onSubmit`: inside the action a state update before the first await would be held back
 * until the end (https://react.dev/reference/react/useActionState).
 */
export function readSubmitHandler(
  call: NodePath<t.CallExpression>,
  { file, text: source }: Pick<Parsed, 'file' | 'text'>,
): SubmitReading {
  const fn = call.getFunctionParent()
  if (!fn || !submitForm(fn)) return { obstacle: 'it also runs for something else than the submit of one form' }
  const awaited = awaitedCall(call)
  if (!fn.node.async || !awaited) return { obstacle: 'it is written as a promise chain' }
  const component = fn.parentPath.getFunctionParent()
  const body = fn.get('body') as NodePath
  if (!component || !isComponent(component) || !body.isBlockStatement())
    return { obstacle: 'it is not declared in a function component' }
  const statement = fn.find((path) => path.parentPath?.parentPath === component && path.parentPath.isBlockStatement())
  if (!statement) return { obstacle: 'it is not declared in the body of its component' }
  if (earlierSiblings(statement).some(canLeave))
    return { obstacle: 'its component can return before a hook here would run' }

  const statements = body.get('body')
  const at = statements.findIndex((each) => isWithin(call.node, each.node))
  const restPath = statements[at]
  if (!restPath) return { obstacle: 'the call is not in a statement of its own' }
  const before = statements.slice(0, at)
  if (before.some(hasAwait)) return { obstacle: 'something else is awaited before the call' }
  const obstacle = restPath.isTryStatement()
    ? tryObstacle(restPath, call, at === statements.length - 1)
    : awaited === call.parentPath || throwsItself(statements.slice(at))
      ? 'nothing catches a failed network around the call, which would then reach the error boundary'
      : null
  if (obstacle) return { obstacle }
  const held = heldByCall(call)
  const typed = isTypeScript(file)
  const lead = restPath.isTryStatement() ? leadOf(restPath, call, held, typed) : []
  if (lead === null) return { obstacle: 'the try block does other work before the call' }
  const value = restPath.isTryStatement() ? sentValue(call) : null
  if (value && isWithin(value.node, restPath.node) && !isCalmValue(value, typed))
    return { obstacle: 'what it sends is made in the try block, and may fail there' }

  const rest = statements.slice(at)
  const other = otherObstacle(fn, call, rest)
  if (other) return { obstacle: other }
  const restRange = { start: rest[0]!.node.start!, end: rest.at(-1)!.node.end! }
  // The URL's values are read in the second part, the body's in the first.
  const [url, options] = call.node.arguments
  const sent = requestOf(call).request === null ? options : url
  const inPayload = (path: NodePath) =>
    [sent, ...held].some((range) => range !== undefined && isWithin(path.node, range)) || isFixedUrl(path, call)
  const leadRange = lead.length > 0 ? { start: startOf(lead[0]!.node), end: lead.at(-1)!.node.end! } : null
  const bindings = { ...fn.scope.bindings, ...lead[0]?.scope.bindings }
  const carried = carriedLocals(bindings, { rest: restRange, lead: leadRange, inPayload, source })
  if (typeof carried === 'string') return { obstacle: carried }
  const ends = [...bareReturns(fn, restRange), ...openEnds(rest.map((each) => each.node))]
  const states = findMirrors({ component, fn, before: [...before, ...lead], rest, ends, source })
  return {
    handler: {
      componentStart: topLevelStart(component),
      asyncKeyword: asyncKeyword(fn, source),
      statement: rangeOf(statement.node),
      rest: restRange,
      lead: leadRange,
      held,
      carried,
      usesUpTo: lastDeclarationUsed(component, fn, restRange),
      states,
      progressive: leadRange
        ? { obstacle: 'its handler does something in the try block before the call' }
        : readProgressiveForm({ call, payload: jsonPayload(call), states, carried, source }),
      ends,
      name: functionName(fn) ?? null,
      names: [...namesWithin(component), ...Object.keys(component.scope.getProgramParent().bindings)],
    },
  }
}

/** A constant without anything to compute in it, which only the call uses: it goes with the URL. */
function isFixedUrl(path: NodePath, call: NodePath<t.CallExpression>): boolean {
  const { url } = requestOf(call)
  const declared = url?.node === path.node && url.isIdentifier() ? url.scope.getBinding(url.node.name) : undefined
  const init = declared?.path.isVariableDeclarator() ? declared.path.node.init : null
  return declared?.referencePaths.length === 1 && init?.type === 'StringLiteral'
}

function topLevelStart(component: NodePath): number {
  return startOf(component.find((path) => path.parentPath?.isProgram() === true)!.node)
}

/** With the comments above it. */
function startOf(node: t.Node): number {
  return node.leadingComments?.[0]?.start ?? node.start!
}

function isComponent(fn: NodePath<t.Function>): boolean {
  const name = fn.isFunctionDeclaration()
    ? fn.node.id?.name
    : fn.parent.type === 'VariableDeclarator' && fn.parent.id.type === 'Identifier'
      ? fn.parent.id.name
      : undefined
  const isDefaultExport = fn.parentPath.isExportDefaultDeclaration()
  return (name !== undefined ? /^([A-Z]|use[A-Z])/.test(name) : isDefaultExport) && !fn.node.async
}

function earlierSiblings(statement: NodePath): t.Statement[] {
  return (statement.container as t.Statement[]).slice(0, statement.key as number)
}

function canLeave(statement: t.Statement): boolean {
  if (exits(statement)) return true
  if (statement.type === 'IfStatement')
    return canLeave(statement.consequent) || (statement.alternate != null && canLeave(statement.alternate))
  if (statement.type === 'BlockStatement') return statement.body.some(canLeave)
  return statement.type === 'SwitchStatement' || statement.type === 'TryStatement'
}

function hasAwait(statement: NodePath): boolean {
  let found = false
  statement.traverse({ AwaitExpression: (path) => void ((found = true), path.stop()), Function: (path) => path.skip() })
  return found
}

/** The `await` of the call, or of the call with a `.catch(…)` behind it. */
function awaitedCall(call: NodePath): NodePath | null {
  const { parentPath } = call
  if (parentPath?.isAwaitExpression()) return parentPath
  const link =
    parentPath?.isMemberExpression() &&
    parentPath.node.property.type === 'Identifier' &&
    parentPath.node.property.name === 'catch'
      ? parentPath.parentPath
      : null
  return link?.parentPath?.isAwaitExpression() ? link.parentPath : null
}

/** What the function given to the hook cannot do: call two endpoints of which one is not split off, return a value of its own, use another `startTransition`. */
function otherObstacle(fn: NodePath<t.Function>, call: NodePath, rest: readonly NodePath[]): string | null {
  const callee = fn.scope.getBinding('startTransition') ?? fn.scope.getBinding('useActionState')
  if (callee && !isFromReact(callee.path)) return `\`${callee.identifier.name}\` means something else there`
  let obstacle: string | null = null
  for (const statement of rest) {
    const visitor: Visitor = {
      Function: (path) => path.skip(),
      CallExpression: (path) => {
        if (path.node !== call.node && isFetch(path) && path.node.arguments.length > 1)
          obstacle = 'it sends more than one request'
      },
      ReturnStatement: (path) => {
        if (path.node.argument) obstacle = 'one of its ways returns a value'
      },
    }
    statement.traverse(visitor)
    if (statement.isReturnStatement() && statement.node.argument) obstacle = 'one of its ways returns a value'
  }
  return obstacle
}

function isFromReact(path: NodePath): boolean {
  return path.isImportSpecifier() && path.parent.type === 'ImportDeclaration' && path.parent.source.value === 'react'
}

function throwsItself(statements: readonly NodePath[]): boolean {
  let found = false
  for (const statement of statements)
    statement.traverse({
      ThrowStatement: (path) => void ((found = true), path.stop()),
      Function: (path) => path.skip(),
    })
  return found
}

/** What keeps a `try` from moving into the action. Its catch has to be the last word: a throw past it would replace the page by the error boundary. */
function tryObstacle(path: NodePath<t.TryStatement>, call: NodePath, isLast: boolean): string | null {
  const { block, handler } = path.node
  if (!handler) return 'nothing catches a failed network around the call, which would then reach the error boundary'
  const first = block.body.find((each) => isWithin(call.node, each))
  if (!first) return 'the call is not in the try block'
  let throws = false
  const handlerPath = path.get('handler') as NodePath
  handlerPath.traverse({
    ThrowStatement: (each) => void ((throws = true), each.stop()),
    Function: (each) => each.skip(),
  })
  if (throws) return 'its catch throws again'
  return isLast ? null : 'more work follows the try statement'
}

function asyncKeyword(fn: NodePath<t.Function>, source: string): Range {
  const start = fn.node.start!
  const match = /^async\s+/.exec(source.slice(start))
  return { start, end: start + (match?.[0].length ?? 0) }
}

interface Parts {
  rest: Range
  lead: Range | null
  inPayload: (path: NodePath) => boolean
  source: string
}

/** Locals of the handler's first part that the second one uses, outside of the payload. */
function carriedLocals(
  bindings: Readonly<Record<string, Binding>>,
  { rest, lead, inPayload, source }: Parts,
): { name: string; type: string }[] | string {
  const carried: { name: string; type: string }[] = []
  const isIn = ({ node }: NodePath, range: Range | null) => range !== null && isWithin(node, range)
  const isInSecond = (path: NodePath) => isIn(path, rest) && !isIn(path, lead)
  for (const [name, binding] of Object.entries(bindings)) {
    const used = binding.referencePaths.some((path) => isInSecond(path) && !inPayload(path))
    if (isInSecond(binding.path) || !used) continue
    const type = binding.constant ? localType(binding.path, source) : null
    if (!type) return `\`${name}\` is computed before the call and used after it`
    carried.push({ name, type })
  }
  return carried
}

function localType(path: NodePath, source: string): string | null {
  if (!path.isVariableDeclarator() || !path.node.init) return null
  const annotation = path.node.id.type === 'Identifier' ? path.node.id.typeAnnotation : null
  if (annotation?.type === 'TSTypeAnnotation')
    return source.slice(annotation.typeAnnotation.start!, annotation.typeAnnotation.end!)
  const init = path.node.init
  if (init.type === 'MemberExpression' && init.property.type === 'Identifier' && init.property.name === 'currentTarget')
    return 'HTMLFormElement'
  if (init.type === 'NewExpression' && init.callee.type === 'Identifier' && init.callee.name === 'FormData')
    return 'FormData'
  return null
}

function lastDeclarationUsed(component: NodePath<t.Function>, fn: NodePath, rest: Range): number {
  let last = 0
  for (const binding of Object.values(component.scope.bindings)) {
    if (binding.path.node.start! >= fn.node.start! || binding.kind === 'param') continue
    if (binding.referencePaths.some((path) => isWithin(path.node, rest)))
      last = Math.max(last, binding.path.getStatementParent()?.node.end ?? 0)
  }
  return last
}
