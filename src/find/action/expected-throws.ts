// Finds expected failures that an action throws. In production React masks the text of every thrown error
// (https://nextjs.org/docs/app/getting-started/error-handling), so they have to be returned as state.
import type { ThrowStatement } from '@babel/types'
import type { Parsed } from '../../ast/parse.js'
import { rangeOf } from '../../ast/range.js'
import { commentFree } from '../../ast/comment-free.js'
import type { NodePath } from '../../ast/traverse.js'
import { diagnose } from '../../diagnostics.js'
import type { Edit } from '../../edit/edit.js'
import { addNamedImport } from '../../edit/edit-imports.js'
import { locate } from '../../location.js'
import { replaceByReturn } from '../../edit/write-return.js'
import { type CallerKind, findActionUses } from './action-uses.js'
import { type ExportedAction, exportedActions } from './exported-actions.js'
import { expectedText } from './expected-failure.js'
import { type FailureShape, failureShape } from './failure-shape.js'
import type { Finding } from '../finding.js'
import { placeInAction } from './inside-action.js'
import { resultType } from './result-type.js'
import { safeParseEdits } from './safe-parse.js'
import { localZod, type SchemaParse, schemaParse } from './schema-parse.js'

export interface ThrowToStateOptions {
  /** What is known of the callers of an action across the project; without it they are `unknown`. */
  callers?: (file: string, action: string) => CallerKind
  /** The major of the zod in use; without it the spelling that both understand is written. */
  zod?: 3 | 4
}

/** One expected failure of an action. */
type Failure =
  | { kind: 'throw'; path: NodePath<ThrowStatement>; text: NonNullable<ReturnType<typeof expectedText>> }
  | ({ kind: 'parse' } & SchemaParse)

/** Every expected failure of every action of a `"use server"` file. Errors of libraries, rethrows and own `try` blocks are none. */
export function findExpectedThrows(parsed: Parsed, options: ThrowToStateOptions = {}): Finding[] {
  const findings = exportedActions(parsed).flatMap((action) => findInAction(parsed, action, options))
  const needsZod = findings.find(({ diagnostic, edits }) => edits && diagnostic.code === 'action/parse-throws')
  if (options.zod !== 4 || !needsZod || localZod(parsed)) return findings
  const edits = [...(needsZod.edits ?? []), ...addNamedImport(parsed, 'zod', 'z')]
  return findings.map((each) => (each === needsZod ? { ...each, edits } : each))
}

function findInAction(parsed: Parsed, action: ExportedAction, options: ThrowToStateOptions): Finding[] {
  const failures = failuresOf(parsed, action)
  const inCallbacks = failures.filter(({ path }) => placeInAction(path, action.path) === 'callback')
  const atTop = failures.filter(({ path }) => placeInAction(path, action.path) === 'top')
  const stay = (failure: Failure, reason: string) => kept(parsed, action, failure, reason)
  const findings = inCallbacks.map((each) => stay(each, 'a `return` would only leave the callback'))
  const [first] = atTop
  if (!first) return findings
  const shape = failureShape(parsed, action.path)
  const reason = refusal(parsed, action, shape, options)
  if (reason !== null) return [...findings, stay(first, reason)]
  const names = new Set<string>()
  const repaired = atTop.map((each) => ({ failure: each, edits: editsFor(parsed, each, shape, options, names) }))
  const done = repaired.filter((each): each is { failure: Failure; edits: Edit[] } => typeof each.edits !== 'string')
  const withErrors = done.some(({ failure }) => failure.kind === 'parse')
  const type = shape.origin === 'mine' && done.length > 0 ? resultType(parsed, action, withErrors) : []
  if (typeof type === 'string') return [...findings, stay(first, type)]
  return [
    ...findings,
    ...repaired.flatMap(({ failure, edits }) => (typeof edits === 'string' ? [stay(failure, edits)] : [])),
    ...done.map(({ failure, edits }, index) => repairable(parsed, failure, index === 0 ? [...type, ...edits] : edits)),
  ]
}

function failuresOf(parsed: Parsed, action: ExportedAction): Failure[] {
  const failures: Failure[] = []
  action.path.get('body').traverse({
    ThrowStatement(path) {
      const text = expectedText(path)
      if (text) failures.push({ kind: 'throw', path, text })
    },
    CallExpression(path) {
      const found = schemaParse(parsed, path)
      if (found) failures.push({ kind: 'parse', ...found })
    },
  })
  return failures
}

/** Why the failures of an action may not be returned instead of thrown; `null` where they may. */
function refusal(
  parsed: Parsed,
  action: ExportedAction,
  shape: FailureShape,
  options: ThrowToStateOptions,
): string | null {
  const inFile = action.local ? findActionUses(parsed, action.local).map((use) => use.kind) : []
  if (inFile.some((kind) => kind !== 'uses-state'))
    return 'other code of this file calls it and does not look at what it returns'
  const kind = options.callers?.(parsed.file, action.name) ?? 'unknown'
  if (kind === 'ignores-result') return 'a caller ignores what it returns, so the failure would vanish'
  if (kind === 'relies-on-rejection') return 'a caller waits for it to throw'
  const renders = shape.origin !== 'mine' && hasStateSignature(action)
  return kind === 'uses-state' || renders ? null : 'it is not known whether its callers look at what it returns'
}

/** `(previous, formData: FormData)`: made for `useActionState`, which is there to show what is returned. */
function hasStateSignature({ path }: ExportedAction): boolean {
  const [previous, second] = path.node.params
  if (previous?.type !== 'Identifier' || second?.type !== 'Identifier') return false
  const type = second.typeAnnotation?.type === 'TSTypeAnnotation' ? second.typeAnnotation.typeAnnotation : null
  const isFormData =
    type?.type === 'TSTypeReference' && type.typeName.type === 'Identifier' && type.typeName.name === 'FormData'
  return isFormData || /^(formData|fd)$/.test(second.name)
}

function editsFor(
  parsed: Parsed,
  failure: Failure,
  shape: FailureShape,
  { zod }: ThrowToStateOptions,
  names: Set<string>,
): Edit[] | string {
  if (failure.kind === 'parse') return safeParseEdits(parsed, failure, shape, zod ?? null, names)
  const { path, text } = failure
  const range = { start: path.node.start!, end: path.node.argument.end! }
  if (!commentFree(parsed, range)) return 'a comment stands inside the `throw`'
  const written = parsed.text.slice(text.start!, text.end!)
  return [replaceByReturn(parsed, range, [...shape.fixed, `${shape.message}: ${written}`], path.inList)]
}

function repairable(parsed: Parsed, failure: Failure, edits: readonly Edit[]): Finding {
  const at = locate(parsed.file, parsed.text, rangeOf(failure.path.node))
  if (failure.kind === 'throw') {
    return { diagnostic: diagnose('action/throws-expected-error', at, sourceOf(parsed, failure.text)), edits }
  }
  return { diagnostic: diagnose('action/parse-throws', at, sourceOf(parsed, failure.path.node.callee)), edits }
}

function kept(parsed: Parsed, action: ExportedAction, failure: Failure, reason: string): Finding {
  const at = locate(parsed.file, parsed.text, rangeOf(failure.path.node))
  return { diagnostic: diagnose('action/throw-stays', at, action.name, reason), edits: null }
}

function sourceOf({ text }: Parsed, node: { start?: number | null; end?: number | null }): string {
  return text.slice(node.start!, node.end!)
}
