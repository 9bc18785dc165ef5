// Finds cache refreshes that stand after an unconditional redirect in the same statement list: redirect throws, so they
// never run (https://nextjs.org/docs/app/api-reference/functions/redirect).
import type { Identifier, JSXIdentifier, Statement } from '@babel/types'
import { hasDirective } from '../../ast/directive.js'
import { doesWork } from '../../ast/does-work.js'
import type { Parsed } from '../../ast/parse.js'
import { rangeOf } from '../../ast/range.js'
import { statementCall } from '../../ast/statement-call.js'
import { statementEnd, statementStart } from '../../ast/statement-range.js'
import { type NodePath, traverse, type Visitor } from '../../ast/traverse.js'
import { diagnose } from '../../diagnostics.js'
import type { Edit } from '../../edit/edit.js'
import { locate } from '../../location.js'
import type { Finding } from '../finding.js'
import { redirectsOf } from './redirect-call.js'
import { isForActionsOnly } from './refresh-call.js'
import { refreshesOf } from './refresh-statement.js'
import { isSwallowed } from './swallows.js'

/** Every refresh that a redirect cuts off. Moved together where they follow the redirect at once, else reported with what stands in the way. */
export function findLateRevalidation(parsed: Parsed): Finding[] {
  const findings: Finding[] = []
  traverse(parsed.ast, {
    'BlockStatement|SwitchCase'(path: NodePath) {
      const list = path.isSwitchCase() ? path.get('consequent') : path.isBlockStatement() ? path.get('body') : []
      const index = list.findIndex((statement) => redirectsOf(statement) !== null)
      if (index !== -1) findings.push(...lateIn(parsed, list[index]!, list.slice(index + 1)))
    },
  })
  return findings
}

function lateIn(parsed: Parsed, redirect: NodePath<Statement>, after: readonly NodePath<Statement>[]): Finding[] {
  const end = after.findIndex((statement) => refreshesOf(statement) === null)
  const run = end === -1 ? after : after.slice(0, end)
  // A cookie store that nothing is written to has no reason to move.
  const last = run.findLastIndex((statement) => refreshesOf(statement)!.length > 0)
  const moved = run.slice(0, last + 1)
  const apart = end === -1 ? [] : after.slice(end).flatMap((statement) => refreshesOf(statement) ?? [])
  const obstacle = moved.length > 0 ? whyNot(parsed, redirect, moved) : null
  const edits = obstacle === null && moved.length > 0 ? [swap(parsed, redirect, moved)] : []
  const late = moved.flatMap((statement) => refreshesOf(statement)!)
  return [
    ...late.map((statement, index) =>
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
  const { redirects, tests, alone } = redirectsOf(redirect)!
  const targets = redirects.flatMap((each) => statementCall(each)!.get('arguments'))
  if (!runsOnServer(parsed, redirect)) return 'only server actions and route handlers may refresh, and this is neither'
  if (redirects.some(isSwallowed))
    return 'a `catch` or `finally` around the redirect swallows it; move the redirect out of the `try` first'
  if (!alone) return 'the redirect stands in the branches of an `if`, behind other work'
  if ([...targets, ...tests].some((each) => doesWork(each)))
    return "the redirect's target does work that has to come first"
  if (!isInAction(parsed, redirect) && refreshes.flatMap((each) => refreshesOf(each)!).some(isForActionsOnly))
    return 'in a route handler it would throw; only server actions may call it'
  return refreshes.some((each) => needsLaterCode(each, redirect, refreshes))
    ? 'its arguments are declared after the redirect'
    : null
}

/** A function of its own in a `"use server"` or route file, or one with the directive inside; callbacks run elsewhere. */
function runsOnServer(parsed: Parsed, path: NodePath): boolean {
  if (isInAction(parsed, path)) return true
  const owner = path.getFunctionParent()
  return owner !== null && owner.getFunctionParent() === null && /(^|\/)route\.\w+$/.test(parsed.file)
}

function isInAction(parsed: Parsed, path: NodePath): boolean {
  const owner = path.getFunctionParent()
  if (!owner) return false
  if (owner.node.body.type === 'BlockStatement' && hasDirective(owner.node.body, 'use server')) return true
  return owner.getFunctionParent() === null && hasDirective(parsed.ast, 'use server')
}

function needsLaterCode(
  statement: NodePath<Statement>,
  redirect: NodePath<Statement>,
  moved: readonly NodePath<Statement>[],
): boolean {
  let needs = false
  statement.traverse({
    ReferencedIdentifier(path: NodePath<Identifier | JSXIdentifier>) {
      const binding = path.scope.getBinding(path.node.name)
      const later = binding && binding.kind !== 'hoisted' && binding.identifier.start! > redirect.node.end!
      // What travels along (a callback's parameter, the cookie store) is not later code.
      needs ||= Boolean(later && !moved.some((each) => binding.path.isDescendant(each)))
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
