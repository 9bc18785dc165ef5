// What a function of the project asks of a request that only machines send, or that no action gets.
import type * as t from '@babel/types'
import { importOrigin } from '../../../ast/import-origin.js'
import type { NodePath } from '../../../ast/traverse.js'
import { callSign } from './code-signs.js'
import { askedSign, isAskedFor } from './header-signs.js'
import { packageSign } from './import-signs.js'
import type { Sign } from './sign.js'

type Said = Pick<Sign, 'code' | 'detail'>

/** What a helper needs a package for need not be what its route is for: a client of sockets, for one. */
const telling = /^route\/(webhook|cron|cors|protocol-endpoint)$/

/** The sign in one node of a helper. */
export function requestSign(path: NodePath): Said | null {
  const { node } = path
  if (path.isStringLiteral()) {
    if (/^access-control-allow-/i.test(path.node.value)) return { code: 'route/cors', detail: '' }
    return isAskedFor(path) && isOfRequest(path.parentPath as NodePath) ? askedSign(path.node) : null
  }
  if (node.type === 'Identifier' && node.name === 'CRON_SECRET')
    return { code: 'route/cron', detail: 'it checks `CRON_SECRET`' }
  if (path.isCallExpression()) {
    const sign = callSign(path)
    return sign && telling.test(sign.code) ? sign : null
  }
  if (!path.isReferencedIdentifier()) return null
  const origin = importOrigin(path as NodePath)
  const sign = origin && packageSign(origin.source, origin.imported)
  return sign && telling.test(sign.code) ? sign : null
}

/** `req.headers.get(…)`, `headers().get(…)`, also through constants. What comes back from a `fetch` is none. */
function isOfRequest(path: NodePath, steps = 4): boolean {
  let root = path
  for (;;) {
    if (root.isMemberExpression() || root.isOptionalMemberExpression()) root = root.get('object') as NodePath
    else if (root.isAwaitExpression()) root = root.get('argument') as NodePath
    else if (root.isTSNonNullExpression()) root = root.get('expression') as NodePath
    else if (root.isCallExpression() || root.isOptionalCallExpression()) {
      const callee = root.get('callee') as NodePath
      const origin = importOrigin(callee)
      if (origin?.source === 'next/headers' && origin.imported === 'headers') return true
      root = callee
    } else break
  }
  const binding = root.isIdentifier() ? root.scope.getBinding(root.node.name) : undefined
  if (binding?.kind === 'param') return true
  const init = binding?.path.isVariableDeclarator() ? (binding.path.get('init') as NodePath<t.Node | null>) : null
  return steps > 0 && init?.node != null && isOfRequest(init as NodePath, steps - 1)
}
