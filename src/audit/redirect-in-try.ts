// `redirect` throws, and a catch around it that does not throw again swallows it: nobody is taken anywhere
// (https://nextjs.org/docs/app/api-reference/functions/redirect).
import type * as t from '@babel/types'
import { comesFrom } from '../ast/import-origin.js'
import type { Parsed } from '../ast/parse.js'
import { rangeOf } from '../ast/range.js'
import { type NodePath, traverse } from '../ast/traverse.js'
import { diagnose, type Diagnostic } from '../diagnostics.js'
import { calleeName } from '../find/callee.js'
import { locate } from '../location.js'

const interrupting = ['redirect', 'permanentRedirect', 'notFound', 'forbidden', 'unauthorized']

/** Every interruption of next/navigation that a catch of the same function swallows. */
export function redirectInTry(parsed: Parsed): Diagnostic[] {
  const found: Diagnostic[] = []
  traverse(parsed.ast, {
    CallExpression(path) {
      if (!comesFrom(path.get('callee'), 'next/navigation', interrupting) || !isSwallowed(path)) return
      const at = locate(parsed.file, parsed.text, rangeOf(path.node))
      found.push(diagnose('action/redirect-in-try', at, calleeName(path.node.callee)))
    },
  })
  return found
}

function isSwallowed(path: NodePath): boolean {
  const { parentPath } = path
  if (!parentPath || parentPath.isFunction()) return false
  const caught = parentPath.isTryStatement() && path.key === 'block' && parentPath.node.handler
  return (caught ? !throwsAgain(caught, parentPath) : false) || isSwallowed(parentPath)
}

/** A `throw`, `unstable_rethrow(error)`, or the same redirect once more. */
function throwsAgain(handler: t.CatchClause, owner: NodePath): boolean {
  let throws = false
  ;(owner.get('handler') as NodePath<t.CatchClause>).traverse({
    ThrowStatement: () => void (throws = true),
    CallExpression({ node }) {
      throws ||= /rethrow|isRedirectError|isNextRouterError|redirect|notFound/i.test(calleeName(node.callee))
    },
  })
  return throws || handler.body.body.length === 0 ? throws : false
}
