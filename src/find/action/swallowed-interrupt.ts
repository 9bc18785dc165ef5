// Finds `redirect()` and its like inside a `try` whose `catch` swallows what they throw: the person stays where they are
// (https://nextjs.org/docs/app/api-reference/functions/redirect#behavior).
import type { CallExpression, CatchClause, Statement, TryStatement } from '@babel/types'
import { hasDirective } from '../../ast/directive.js'
import { comesFrom } from '../../ast/import-origin.js'
import type { Parsed } from '../../ast/parse.js'
import { rangeOf } from '../../ast/range.js'
import { type NodePath, traverse } from '../../ast/traverse.js'
import { diagnose } from '../../diagnostics.js'
import type { Edit } from '../../edit/edit.js'
import { locate } from '../../location.js'
import type { Finding } from '../finding.js'
import { isHttpMethod, mayMutate } from '../route/route-file.js'
import { importRethrow, interrupts, leaveThroughTry, type Repair } from './release-interrupt.js'
import { waysOfInterrupt } from './swallowing-catch.js'

export interface SwallowedInterruptOptions {
  /** The major of Next; unknown counts as one that has `unstable_rethrow`. Under jscodeshift it is text: `--next=14`. */
  next?: number | string | null
}

/** A `try` that swallows, with the interrupts it swallows. */
export interface Swallowing {
  path: NodePath<TryStatement>
  calls: NodePath<CallExpression>[]
}

/** Every interrupt that a `catch` or a `finally` swallows, with the repair of each `try` at its first one. */
export function findSwallowedInterrupts(parsed: Parsed, { next }: SwallowedInterruptOptions = {}): Finding[] {
  // In the browser these only work while rendering, where nobody waits in a `try`.
  if (hasDirective(parsed.ast, 'use client')) return []
  const swallowing = new Map<TryStatement, Swallowing>()
  const found: { call: NodePath<CallExpression>; tries: TryStatement[]; finallyLeaves: boolean }[] = []
  traverse(parsed.ast, {
    CallExpression(call) {
      if (!comesFrom(call.get('callee'), 'next/navigation', interrupts)) return
      const around = triesAround(call)
      const tries = around.filter(
        ({ path, key }) => key === 'block' && swallows(path) && !doesTheSame(parsed, path, call),
      )
      const finallyLeaves = around.some(({ path, key }) => key !== 'finalizer' && finalizerLeaves(path))
      if (tries.length === 0 && !finallyLeaves) return
      for (const { path } of tries)
        swallowing.set(path.node, { path, calls: [...(swallowing.get(path.node)?.calls ?? []), call] })
      found.push({ call, tries: tries.map(({ path }) => path.node), finallyLeaves })
    },
  })
  const hasRethrow = next === undefined || next === null || Number(next) >= 15
  const repairs = new Map(
    [...swallowing].map(([node, each]) => [node, leaveThroughTry(parsed, each, swallowing, hasRethrow)]),
  )
  const done = new Set<TryStatement>()
  let imports = importRethrow(parsed)
  return found.map(({ call, tries, finallyLeaves }) => {
    const reason = finallyLeaves
      ? 'a `return` in `finally` would swallow it again; end the `finally` without one'
      : tries.map((each) => repairs.get(each)!.reason).find((each) => each !== null)
    if (reason) return finding(parsed, call, reason, null)
    // One `catch` lets all of them out, or none.
    if (tries.some((each) => swallowing.get(each)!.calls.some(isFollowedByFetch)))
      return finding(parsed, call, followed, null)
    const own = tries.filter((each) => !done.has(each)).map((each) => repairs.get(each) as Repair)
    tries.forEach((each) => done.add(each))
    const added = own.some(({ rethrows }) => rethrows) ? imports : []
    if (added.length > 0) imports = []
    return finding(parsed, call, null, [...own.flatMap(({ edits }) => edits), ...added])
  })
}

const followed = 'the `fetch` that calls the handler would follow a redirect, and take the page for an answer'

/** Does a handler redirect that is called by `fetch`, and not visited? A crash that it answers as a failure would become a success. */
function isFollowedByFetch(call: NodePath<CallExpression>): boolean {
  if (!comesFrom(call.get('callee'), 'next/navigation', ['redirect', 'permanentRedirect'])) return false
  const statement = call.findParent(({ parentPath }) => parentPath?.isProgram() === true)
  const names = statement?.isExportNamedDeclaration() ? Object.keys(statement.getOuterBindingIdentifiers()) : []
  return names.some((name) => isHttpMethod(name) && mayMutate(name))
}

function finding(parsed: Parsed, call: NodePath<CallExpression>, reason: string | null, edits: Edit[] | null): Finding {
  const at = locate(parsed.file, parsed.text, rangeOf(call.node))
  const { callee } = call.node
  const name = parsed.text.slice(callee.start!, callee.end!)
  return {
    diagnostic:
      reason === null
        ? diagnose('redirect/swallowed', at, name)
        : diagnose('redirect/swallowed-kept', at, name, reason),
    edits,
  }
}

/** The `try` statements of the same function around a call, with the part of each that the call is in; the innermost first. */
function triesAround(call: NodePath): { path: NodePath<TryStatement>; key: string }[] {
  const around: { path: NodePath<TryStatement>; key: string }[] = []
  for (let at = call; at.parentPath && !at.isFunction(); at = at.parentPath) {
    const parent = at.parentPath
    if (parent.isTryStatement()) around.push({ path: parent, key: String(at.key) })
  }
  return around
}

function swallows(path: NodePath<TryStatement>): boolean {
  return path.node.handler != null && waysOfInterrupt(path.get('handler') as NodePath<CatchClause>) !== null
}

/** `try { … notFound() } catch { notFound() }`: what is swallowed is thrown again. */
function doesTheSame({ text }: Parsed, path: NodePath<TryStatement>, call: NodePath<CallExpression>): boolean {
  const [only, more] = path.node.handler?.body.body ?? []
  const again =
    only?.type === 'ExpressionStatement' ? only.expression : only?.type === 'ReturnStatement' ? only.argument : null
  const source = (node: { start?: number | null; end?: number | null }) => text.slice(node.start!, node.end!)
  // An argument may mean something else there.
  const isPlain = call.node.arguments.every(({ type }) => type === 'StringLiteral')
  return more === undefined && again?.type === 'CallExpression' && isPlain && source(again) === source(call.node)
}

/** A `return` in `finally` replaces whatever was thrown. */
function finalizerLeaves(path: NodePath<TryStatement>): boolean {
  const finalizer = path.get('finalizer') as NodePath<Statement>
  let leaves = false
  if (finalizer.node) {
    finalizer.traverse({
      Function: (inner) => inner.skip(),
      ReturnStatement: () => void (leaves = true),
    })
  }
  return leaves
}
