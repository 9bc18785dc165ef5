// What a migrated caller imports, and what it is called in its file.
import type { PlannedCaller } from '../../transforms/fetch-to-action.js'
import { findImport } from '../ast/imports.js'
import type { Parsed } from '../ast/parse.js'
import type { NewImport } from '../edit/write-import.js'
import { needsActionError } from './rejection-edits.js'

/** Local names where the plain one means something else: many a form has a state called `serverError`. */
const otherNames = { serverError: 'asServerError', toWire: 'asWire' }

/** Everything that the call needs in its place. */
export function importsFor(parsed: Parsed, planned: PlannedCaller): NewImport[] {
  const { caller, action, from, serverError, toWire, actionError, thrownClasses = [] } = planned
  const local = localName(planned)
  const { rejection } = caller.call
  return [
    { source: from, name: action.name, ...(local === action.name ? {} : { local }) },
    ...(serverError === null ? [] : [helperImport('serverError', serverError, parsed, planned)]),
    ...(toWire === null ? [] : [helperImport('toWire', toWire, parsed, planned)]),
    ...(rejection && needsActionError(rejection) ? [{ source: actionError, name: 'ActionError' }] : []),
    ...(mayFail(planned) ? thrownClasses : []),
  ]
}

/** The action's own name, unless it means something else at the call. */
export function localName({ caller, action }: PlannedCaller): string {
  return caller.call.shadowed.includes(action.name) ? `${action.name}Action` : action.name
}

/** A helper's name in the file: the one under which it is imported already, its own, or another one where its own is taken. */
export function helperName(
  name: keyof typeof otherNames,
  source: string,
  { ast }: Parsed,
  { caller }: PlannedCaller,
): string {
  const isTaken = caller.call.shadowed.includes(name)
  return findImport(ast, source, name)?.local ?? (isTaken ? otherNames[name] : name)
}

function helperImport(
  name: keyof typeof otherNames,
  source: string,
  parsed: Parsed,
  planned: PlannedCaller,
): NewImport {
  const local = helperName(name, source, parsed, planned)
  return { source, name, ...(local === name ? {} : { local }) }
}

/** Whether there is a failure that the caller could get. */
export function mayFail({ caller, action }: PlannedCaller): boolean {
  return action.failures !== 'none' || caller.catchCrash
}
