// Cookies that a handler sets: in an action the page is rendered anew for them, as after a revalidation.
// https://nextjs.org/docs/app/api-reference/functions/cookies#understanding-cookie-behavior-in-server-functions
import type * as t from '@babel/types'
import { comesFrom } from '../../ast/import-origin.js'
import type { NodePath } from '../../ast/traverse.js'

/** The first call in `fn` that sets or deletes a cookie with `cookies()`; `null` where there is none. */
export function cookieWrite(fn: NodePath<t.Function>): t.Node | null {
  let found: t.Node | null = null
  fn.traverse({
    CallExpression(path) {
      const callee = path.get('callee') as NodePath
      if (!callee.isMemberExpression() || callee.node.property.type !== 'Identifier') return
      if (/^(set|delete)$/.test(callee.node.property.name) && isStore(callee.get('object') as NodePath)) {
        found = path.node
        path.stop()
      }
    },
  })
  return found
}

/** `cookies()`, `await cookies()`, or a constant that is one of them */
function isStore(path: NodePath): boolean {
  if (path.isAwaitExpression()) return isStore(path.get('argument') as NodePath)
  if (path.isParenthesizedExpression()) return isStore(path.get('expression') as NodePath)
  if (path.isCallExpression()) return comesFrom(path.get('callee') as NodePath, 'next/headers', ['cookies'])
  const binding = path.isIdentifier() ? path.scope.getBinding(path.node.name) : undefined
  return !!binding?.constant && binding.path.isVariableDeclarator() && isStore(binding.path.get('init') as NodePath)
}
