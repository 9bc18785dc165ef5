// The mentions of a response that were found, and the reasons why others are not understood.
import type * as t from '@babel/types'
import { isAt, rangeOf } from '../../ast/range.js'
import type { DiagnosticCode } from '../../diagnostics.js'
import type { Range } from '../../location.js'
import type { ResponseUse } from './call-site.js'

/** Why a response is not understood: turned into a diagnostic by the finder of calls. */
export interface Misfit {
  code: Extract<DiagnosticCode, `call/${string}`>
  range: Range
  detail: string
}

export interface Uses {
  uses: ResponseUse[]
  misfits: Misfit[]
}

/** Puts `more` behind what is there. */
export function add(to: Uses, more: Uses): void {
  to.uses.push(...more.uses)
  to.misfits.push(...more.misfits)
}

/** One reason, and no use. */
export function misfit(code: Misfit['code'], node: t.Node, detail: string): Uses {
  return { uses: [], misfits: [{ code, range: rangeOf(node), detail }] }
}

/** One use, and nothing wrong with it. */
export function one(use: ResponseUse): Uses {
  return { uses: [use], misfits: [] }
}

/** Whether the statement was only there to take the body out. */
export function isDropped(statement: t.Node, uses: readonly ResponseUse[]): boolean {
  return uses.some(({ kind, range }) => kind === 'drop' && isAt(range, statement))
}
