// A response, or its body, on its way to the console.
import { shorthandOf } from '../../ast/member.js'
import type { NodePath } from '../../ast/traverse.js'
import type { Range } from '../../location.js'
import { misfit, type Uses } from './uses.js'

/** The console is given the result, which is something else to read. @param range what of the source the result takes the place of. */
export function loggedUse(path: NodePath, range: Range): Uses {
  return {
    uses: [{ kind: 'log', range, shorthand: shorthandOf(path) }],
    misfits: misfit('call/logs-result', path.node, '').misfits,
  }
}
