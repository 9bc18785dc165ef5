// The expected failures of one action, each with the place where it leaves the action, or does not.
import type { ThrowStatement } from '@babel/types'
import type { Parsed } from '../../ast/parse.js'
import type { NodePath } from '../../ast/traverse.js'
import { assertion } from './assertion.js'
import { caughtInput, guardsInput } from './caught-input.js'
import type { ThrownKind } from './caught-test.js'
import { type ClassLookup, expectedAssertion, expectedFailure } from './expected-failure.js'
import type { ExportedAction } from './exported-actions.js'
import { type Place, placeInAction } from './inside-action.js'
import type { Failure } from './return-failure.js'
import { schemaParse } from './schema-parse.js'

/**
 * What an action throws or lets a schema throw on purpose, in source order.
 * @param classes the text of the errors of imported classes
 */
export function expectedFailures(parsed: Parsed, action: ExportedAction, classes: ClassLookup | undefined): Failure[] {
  const failures: Failure[] = []
  action.path.get('body').traverse({
    ThrowStatement(path) {
      const found = expectedFailure(parsed, path, classes) ?? caughtInput(parsed, path)
      if (found) failures.push({ kind: 'throw', path, ...found })
    },
    CallExpression(path) {
      const found = schemaParse(parsed, path)
      if (found) failures.push({ kind: 'parse', ...found })
      const asserted = assertion(path)
      const message = asserted && expectedAssertion(parsed, asserted)
      if (asserted && message) failures.push({ kind: 'assert', path, test: asserted.test, message })
    },
  })
  return failures
}

/** Whether a `return` in the place of a failure leaves the action as its throw does. */
export function placeOfFailure(failure: Failure, action: ExportedAction): Place {
  const { path } = failure
  const place = placeInAction(path, action.path, thrownKind(failure))
  if (place !== 'catch' || !guardsInput(path)) return place
  // What a schema found is expected, and no fault of what the `try` does.
  const handler = path.findParent((each) => each.isCatchClause())
  return placeInAction(handler!.parentPath!, action.path, thrownKind(failure))
}

function thrownKind(failure: Failure): ThrownKind {
  if (failure.kind === 'parse') return 'schema'
  return failure.kind === 'throw' && throwsPlainError(failure.path) ? 'plain' : 'other'
}

/** Whether failures of a schema know their fields. */
export function hasFieldErrors(failure: Failure): boolean {
  if (failure.kind === 'parse') return failure.library === 'zod' || failure.library === 'valibot'
  return failure.kind === 'throw' && failure.parsed !== null
}

/** A `ZodError`, or a class of the project: its name is masked in the browser, but not on the server. */
export function losesClass(failure: Failure): boolean {
  return failure.kind !== 'throw' || !throwsPlainError(failure.path)
}

function throwsPlainError(path: NodePath<ThrowStatement>): boolean {
  const { argument } = path.node
  return argument.type === 'NewExpression' && argument.callee.type === 'Identifier' && argument.callee.name === 'Error'
}
