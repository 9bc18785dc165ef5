// Finds expected failures that an action throws. In production React masks the text of every thrown error
// (https://nextjs.org/docs/app/getting-started/error-handling), so they have to be returned as state.
import { parse, type Parsed } from '../../ast/parse.js'
import { rangeOf } from '../../ast/range.js'
import { diagnose } from '../../diagnostics.js'
import { editImports } from '../../edit/edit-imports.js'
import { orphanedImports } from '../../ast/orphans.js'
import { applyEdits, type Edit } from '../../edit/edit.js'
import { locate } from '../../location.js'
import type { Contract } from './check-result.js'
import { type ExportedAction, exportedActions, inlineActions } from './exported-actions.js'
import { detectShape, ownShape } from './detect-shape.js'
import type { ClassLookup } from './expected-failure.js'
import { dependsOnCaught } from './caught-input.js'
import { expectedFailures, hasFieldErrors, losesClass, placeOfFailure } from './expected-failures.js'
import { type FailureShape, failureShape } from './failure-shape.js'
import type { Finding } from '../finding.js'
import { type CallerVerdict, refusal } from './may-return.js'
import { unifyState } from './previous-state.js'
import { isInterrupt } from './redirect-call.js'
import { type ActionCheck, resultChecks } from './result-checks.js'
import { previousType } from './result-members.js'
import { resultType } from './result-type.js'
import { type Failure, returnFailure } from './return-failure.js'
import { localZod, zodMajor } from './schema-parse.js'
import { defaultShape, type StateShape } from './state-shape.js'
import { wrapSuccess } from './wrap-success.js'
import { ownReturns } from '../../ast/own-returns.js'

export interface ThrowToStateOptions {
  /** What is known of the callers of an action across the project; without it they are `unknown`. */
  callers?: (file: string, action: string) => CallerVerdict
  /** The actions whose calls in a file have to throw a failure on. */
  checks?: (file: string) => readonly ActionCheck[]
  /** The text of the errors of a class that a file imports. */
  classes?: ClassLookup
  /** How an action says that it failed where it does not say so yet: as others do, those of the file or of the project. */
  shape?: 'success' | 'detected' | StateShape
  /** The major of the zod in use; without it the spelling that both understand is written. */
  zod?: number | null
}

/** What is found in one action, and what it answers afterwards. */
export interface ReturnedFailures {
  action: ExportedAction
  findings: Finding[]
  /** What its callers get on success; `own` where failures have a shape already, `null` where nothing is repaired. */
  contract: Contract | 'own' | null
  /** How it says so, where nothing in it did. */
  shape: StateShape
  /** Whether a class other than `Error` gets lost, which code on the server could tell. */
  losesClass: boolean
}

/**
 * Every expected failure of every action of a file, exported or inline, and every call that has to throw one on. Errors of
 * libraries, rethrows and own `try` blocks are none.
 */
export function findExpectedThrows(parsed: Parsed, options: ThrowToStateOptions = {}): Finding[] {
  const findings = findReturnedFailures(parsed, options).flatMap((each) => each.findings)
  const checks = options.checks?.(parsed.file).flatMap(resultChecks(parsed)) ?? []
  return [...withImports(parsed, findings, options), ...checks]
}

/** The first repair brings what all of them need of the imports, and takes what nothing needs any more. */
function withImports(parsed: Parsed, findings: readonly Finding[], { zod }: ThrowToStateOptions): readonly Finding[] {
  const first = findings.find(({ edits }) => edits !== null)
  if (!first) return findings
  const edits = findings.flatMap((each) => [...(each.edits ?? [])])
  const after = parse(parsed.file, applyEdits(parsed.text, edits))
  const needsZod =
    zodMajor(parsed, zod) === 4 && !localZod(parsed) && edits.some(({ text }) => text.includes('z.flattenError('))
  const changes = editImports(parsed, {
    add: needsZod ? [{ source: 'zod', name: 'z' }] : [],
    remove: orphanedImports(parsed, after),
  })
  return findings.map((each) => (each === first ? { ...each, edits: [...(each.edits ?? []), ...changes] } : each))
}

/** The same, action by action, without what its callers need. */
export function findReturnedFailures(parsed: Parsed, options: ThrowToStateOptions): ReturnedFailures[] {
  const usual = usualShape(parsed, options)
  return [...exportedActions(parsed), ...inlineActions(parsed)].map((action) =>
    findInAction(parsed, action, { ...options, shape: ownShape(action, usual) }),
  )
}

function usualShape(parsed: Parsed, { shape = 'success' }: ThrowToStateOptions): StateShape {
  if (typeof shape === 'object') return shape
  return (shape === 'detected' ? detectShape([parsed]) : null) ?? defaultShape
}

function findInAction(
  parsed: Parsed,
  action: ExportedAction,
  options: ThrowToStateOptions & { shape: StateShape },
): ReturnedFailures {
  const failures = expectedFailures(parsed, action, options.classes)
  const placed = failures.map((failure) => ({ failure, place: placeOfFailure(failure, action) }))
  const atTop = placed.flatMap(({ failure, place }) => (place === 'top' ? [failure] : []))
  const stay = (failure: Failure, reason: string) => kept(parsed, action, failure, reason)
  const findings = placed.flatMap(({ failure, place }) => {
    if (place === 'callback') return [stay(failure, 'a `return` would only leave the callback')]
    if (place === 'catch' && dependsOnCaught(failure.path))
      return [stay(failure, 'it is thrown in a `catch`, and what was caught there may not be expected')]
    return typeof place === 'object' ? [stay(failure, place.reason)] : []
  })
  const found = (more: Finding[], contract: ReturnedFailures['contract']): ReturnedFailures => ({
    action,
    findings: [...findings, ...more],
    contract,
    shape: options.shape,
    losesClass: atTop.some(losesClass),
  })
  const [first] = atTop
  if (!first) return found([], null)
  const verdict = (action.inline ? undefined : options.callers?.(parsed.file, action.name)) ?? 'unknown'
  const shape = failureShape(parsed, action.path, options.shape)
  const reason = refusal(parsed, action, shape, verdict)
  if (reason !== null) return found([stay(first, reason)], null)
  const repair = (given: FailureShape) => {
    const names = new Set<string>()
    return atTop.map((failure) => ({ failure, edits: returnFailure(parsed, failure, given, options.zod, names) }))
  }
  const isDone = (each: { failure: Failure; edits: Edit[] | string }): each is { failure: Failure; edits: Edit[] } =>
    typeof each.edits !== 'string'
  const done = repair(shape).filter(isDone)
  const withErrors = done.some(({ failure }) => hasFieldErrors(failure))
  const answer =
    done.length === 0
      ? { edits: [], contract: null, asConst: false }
      : shape.origin === 'mine'
        ? answerOf(parsed, action, options.shape, withErrors, verdict === 'checked')
        : ownAnswer(parsed, action, shape)
  if (typeof answer === 'string') return found([stay(first, answer)], null)
  const repaired = repair(answer.asConst ? { ...shape, fixed: shape.fixed.map((each) => `${each} as const`) } : shape)
  return found(
    [
      ...repaired.flatMap(({ failure, edits }) => (typeof edits === 'string' ? [stay(failure, edits)] : [])),
      ...repaired
        .filter(isDone)
        .map(({ failure, edits }, index) =>
          repairable(parsed, failure, index === 0 ? [...answer.edits, ...edits] : edits),
        ),
    ],
    answer.contract,
  )
}

interface Answer {
  edits: Edit[]
  contract: Contract | 'own'
  asConst: boolean
}

/** An action that has a way to fail answers the same as before, under the type that says so. */
function ownAnswer(parsed: Parsed, action: ExportedAction, { origin }: FailureShape): Answer | string {
  const previous = origin === 'previous' ? previousType(action.path.node) : null
  const edits = previous ? unifyState(parsed, action, previous) : []
  return typeof edits === 'string' ? edits : { edits, contract: 'own', asConst: false }
}

/** What the action answers where nothing failed, with a type that has a place for failures. */
function answerOf(
  parsed: Parsed,
  action: ExportedAction,
  shape: StateShape,
  withErrors: boolean,
  mayWrap: boolean,
): Answer | string {
  const edits = resultType(parsed, action, shape, withErrors)
  if (typeof edits !== 'string') {
    const returnsValue = ownReturns(action.path).some((each) => each.node.argument && !isInterrupt(each))
    return { edits, contract: returnsValue ? 'plain' : 'void', asConst: false }
  }
  const wrapped = mayWrap ? wrapSuccess(parsed, action, shape, withErrors) : edits
  if (typeof wrapped === 'string') return wrapped
  return { edits: wrapped.edits, contract: wrapped.wrapped ? 'wrapped' : 'plain', asConst: wrapped.asConst }
}

function repairable(parsed: Parsed, failure: Failure, edits: readonly Edit[]): Finding {
  const at = locate(parsed.file, parsed.text, rangeOf(failure.path.node))
  if (failure.kind !== 'parse')
    return { diagnostic: diagnose('action/throws-expected-error', at, failure.message), edits }
  return { diagnostic: diagnose('action/parse-throws', at, sourceOf(parsed, failure.path.node.callee)), edits }
}

function kept(parsed: Parsed, action: ExportedAction, failure: Failure, reason: string): Finding {
  const at = locate(parsed.file, parsed.text, rangeOf(failure.path.node))
  return { diagnostic: diagnose('action/throw-stays', at, action.name, reason), edits: null }
}

function sourceOf({ text }: Parsed, node: { start?: number | null; end?: number | null }): string {
  return text.slice(node.start!, node.end!)
}
