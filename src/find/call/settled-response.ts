// A function of the project's own that settles a response: it throws where that is no success, and gives the body.
import type * as t from '@babel/types'
import type { Parsed } from '../../ast/parse.js'
import { isWithin } from '../../ast/range.js'
import type { NodePath } from '../../ast/traverse.js'
import type { Range } from '../../location.js'
import type { ResponseReads } from './call-site.js'
import { readParameter, type ReadResponse, readsIn } from './response-reads.js'
import { mentionTest } from './response-uses.js'
import { type Ending, readEnding } from './wrapper-ending.js'

/** What is made of a response. */
export interface Settled extends Ending {
  /** What is looked at where the request has failed. */
  response: Pick<ResponseReads, 'status' | 'successStatuses' | 'tellsCrashFromNetwork'>
}

/** `readJson(res)`. */
export interface Settler extends Settled {
  kind: 'settler'
}

/**
 * Reads a function that gets a response and does nothing but settle it.
 * @returns `null` for one that does anything besides
 */
export function readSettler(fn: NodePath<t.Function>, parsed: Parsed): Settler | null {
  const [param, ...others] = fn.get('params') as NodePath[]
  const body = fn.get('body') as NodePath
  if (!fn.node.async || fn.node.generator || others.length > 0 || !param?.isIdentifier() || !body.isBlockStatement())
    return null
  const settled = readSettled(readParameter(param, fn), body.get('body'), param, parsed)
  return settled && { kind: 'settler', ...settled }
}

/**
 * What `statements` make of the response that `id` holds.
 * @param read what they do with it, mention by mention
 */
export function readSettled(
  { response, misfits }: ReadResponse,
  statements: readonly NodePath[],
  id: NodePath<t.Identifier>,
  parsed: Parsed,
): Settled | null {
  if (response.unchecked || statements.length === 0) return null
  const ending = readEnding(statements, { uses: response.uses, isResponse: mentionTest(id) }, parsed)
  if (!ending) return null
  const { told, message, gives } = ending
  const isTold = ({ range }: { range: Range }) => told.some((each) => isWithin(range, each))
  if (!misfits.every(isTold)) return null
  const { tellsCrashFromNetwork } = response
  const { status, successStatuses } = readsIn(
    response.uses.filter((use) => !isTold(use)),
    tellsCrashFromNetwork,
  )
  return { message, gives, response: { status, successStatuses, tellsCrashFromNetwork } }
}
