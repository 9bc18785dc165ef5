// Finds cache refreshes that stand after an unconditional redirect in the same statement list: redirect throws, so they
// never run (https://nextjs.org/docs/app/api-reference/functions/redirect).
import type { Identifier, JSXIdentifier, Statement } from '@babel/types'
import { hasDirective } from '../../ast/directive.js'
import { doesWork } from '../../ast/does-work.js'
import { comesFrom } from '../../ast/import-origin.js'
import type { Parsed } from '../../ast/parse.js'
import { rangeOf } from '../../ast/range.js'
import { statementCall } from '../../ast/statement-call.js'
import { statementEnd, statementStart } from '../../ast/statement-range.js'
import { type NodePath, traverse, type Visitor } from '../../ast/traverse.js'
import { diagnose } from '../../diagnostics.js'
import type { Edit } from '../../edit/edit.js'
import { locate } from '../../location.js'
import type { Finding } from '../finding.js'
import { isRedirect } from './redirect-call.js'
import { isRefresh } from './refresh-call.js'

/** Every refresh that a redirect cuts off. Moved together where they follow the redirect at once, else reported with what stands in the way. */
export function findLateRevalidation(parsed: Parsed): Finding[] {
  const findings: Finding[] = []
  traverse(parsed.ast, {
    'BlockStatement|SwitchCase'(path: NodePath) {
      const list = path.isSwitchCase() ? path.get('consequent') : path.isBlockStatement() ? path.get('body') : []
      const index = list.findIndex((statement) => isRedirect(statement))
      if (index !== -1) findings.push(...lateIn(parsed, list[index]!, list.slice(index + 1)))
    },
  })
  return findings
}

function lateIn(parsed: Parsed, redirect: NodePath<Statement>, after: readonly NodePath<Statement>[]): Finding[] {
  const end = after.findIndex((statement) => !isRefresh(statement))
  const adjacent = end === -1 ? after : after.slice(0, end)
  const apart = end === -1 ? [] : after.slice(end).filter(isRefresh)
  const obstacle = adjacent.length > 0 ? whyNot(parsed, redirect, adjacent) : null
  const edits = obstacle === null && adjacent.length > 0 ? [swap(parsed, redirect, adjacent)] : []
  return [
    ...adjacent.map((statement, index) =>
      obstacle === null ? repairable(parsed, statement, index === 0 ? edits : []) : kept(parsed, statement, obstacle),
    ),
    ...apart.map((statement) => kept(parsed, statement, 'other statements stand between them')),
  ]
}

function repairable(parsed: Parsed, statement: NodePath<Statement>, edits: readonly Edit[]): Finding {
  const at = locate(parsed.file, parsed.text, rangeOf(statement.node))
  return { diagnostic: diagnose('redirect/unreachable-revalidation', at, calleeText(parsed, statement)), edits }
}

function kept(parsed: Parsed, statement: NodePath<Statement>, reason: string): Finding {
  const at = locate(parsed.file, parsed.text, rangeOf(statement.node))
  return {
    diagnostic: diagnose('redirect/late-revalidation-kept', at, calleeText(parsed, statement), reason),
    edits: null,
  }
}

/** Why the refreshes may not go ahead of the redirect; `null` where they may. */
function whyNot(
  parsed: Parsed,
  redirect: NodePath<Statement>,
  refreshes: readonly NodePath<Statement>[],
): string | null {
  const target = statementCall(redirect)?.get('arguments') ?? []
  if (!runsOnServer(parsed, redirect)) return 'only server actions and route handlers may refresh, and this is neither'
  if (isSwallowed(redirect))
    return 'a `catch` around the redirect swallows it; move the redirect out of the `try` first'
  if (target.some((argument) => doesWork(argument))) return "the redirect's target does work that has to come first"
  const needsLater = refreshes.some((statement) => needsLaterCode(statement, redirect))
  return needsLater ? 'its arguments are declared after the redirect' : null
}

/** A function of its own in a `"use server"` or route file, or one with the directive inside; callbacks run elsewhere. */
function runsOnServer(parsed: Parsed, path: NodePath): boolean {
  const owner = path.getFunctionParent()
  if (!owner) return false
  if (owner.node.body.type === 'BlockStatement' && hasDirective(owner.node.body, 'use server')) return true
  if (owner.getFunctionParent() !== null) return false
  return hasDirective(parsed.ast, 'use server') || /(^|\/)route\.\w+$/.test(parsed.file)
}

function isSwallowed(path: NodePath): boolean {
  return path.findParent((parent) => parent.isFunction() || catches(parent, path))?.isTryStatement() ?? false
}

function catches(parent: NodePath, path: NodePath): boolean {
  if (!parent.isTryStatement() || !parent.node.handler || !path.isDescendant(parent.get('block'))) return false
  const [first] = parent.get('handler.body.body') as NodePath<Statement>[]
  const rethrow = first?.isExpressionStatement() ? statementCall(first) : null
  return !rethrow || !comesFrom(rethrow.get('callee'), 'next/navigation', ['unstable_rethrow'])
}

function needsLaterCode(statement: NodePath<Statement>, redirect: NodePath<Statement>): boolean {
  let needs = false
  statement.traverse({
    ReferencedIdentifier(path: NodePath<Identifier | JSXIdentifier>) {
      const binding = path.scope.getBinding(path.node.name)
      const later = binding && binding.kind !== 'hoisted' && binding.identifier.start! > redirect.node.end!
      // What the statement declares itself (a callback's parameter) is not later code.
      needs ||= Boolean(later && !binding.path.isDescendant(statement))
    },
  } as Visitor)
  return needs
}

/** Redirect and refreshes change places, each with its own comments; what stands between them stays between them. */
function swap(parsed: Parsed, redirect: NodePath<Statement>, refreshes: readonly NodePath<Statement>[]): Edit {
  const { text } = parsed
  const first = refreshes[0]!.node
  const last = refreshes.at(-1)!.node
  const moved = { start: statementStart(parsed, first), end: statementEnd(parsed, last) }
  const from = { start: statementStart(parsed, redirect.node), end: statementEnd(parsed, redirect.node) }
  const lines = [
    text.slice(from.start, from.end),
    text.slice(from.end, moved.start),
    text.slice(moved.start, moved.end),
  ]
  const whole = lines[0]!.endsWith('\n') && lines[2]!.endsWith('\n')
  if (whole) return { start: from.start, end: moved.end, text: lines[2]! + lines[1]! + lines[0]! }
  // On one line: `redirect('/'); refresh()` may lack the last semicolon.
  const end = lines[2]!.trimEnd().endsWith(';') ? '' : ';'
  return { start: from.start, end: moved.end, text: lines[2]! + end + lines[1]! + lines[0]! }
}

function calleeText({ text }: Parsed, statement: NodePath<Statement>): string {
  const callee = statementCall(statement)!.node.callee
  return text.slice(callee.start!, callee.end!)
}
