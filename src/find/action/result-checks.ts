// The calls of an action that begins to return its failures: each that does not look at them throws them on.
import type { Parsed } from '../../ast/parse.js'
import { rangeOf } from '../../ast/range.js'
import { programScope } from '../../ast/traverse.js'
import { diagnose } from '../../diagnostics.js'
import { locate } from '../../location.js'
import type { Finding } from '../finding.js'
import { usesOf } from './action-uses.js'
import { checkResult, nothingTaken, type ResultCheck } from './check-result.js'

/** A name in a file that means an action which begins to return its failures. */
export interface ActionCheck extends ResultCheck {
  local: string
}

/** The calls of an action that do not look at what it returns, each with its check. */
export function resultChecks(parsed: Parsed): (check: ActionCheck) => Finding[] {
  const taken = nothingTaken()
  return ({ local, ...check }) => {
    const binding = programScope(parsed.ast).getBinding(local)
    if (!binding) return []
    return usesOf(parsed, binding).flatMap(({ path, kind }) => {
      const edits = kind === 'uses-state' ? [] : checkResult(parsed, path, check, taken)
      if (typeof edits === 'string' || edits.length === 0) return []
      const at = locate(parsed.file, parsed.text, rangeOf(path.node))
      return [{ diagnostic: diagnose('action/result-unchecked', at, local), edits }]
    })
  }
}
