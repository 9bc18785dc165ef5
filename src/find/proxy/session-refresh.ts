// What keeps a session of Supabase alive: whoever asks its client who is signed in renews the cookies on the way
// (https://supabase.com/docs/guides/auth/server-side/nextjs).
import { importOrigin } from '../../ast/import-origin.js'
import type { NodePath } from '../../ast/traverse.js'
import { calleeName } from '../callee.js'

const clients = /^(createServerClient|createMiddlewareClient|createMiddlewareSupabaseClient)$/
const asks = /^(\w+)\.auth\.(getUser|getSession|getClaims|refreshSession)$/

/** `const { data } = await supabase.auth.getUser()`, `await supabase.auth.getSession()` */
export function refreshesSession(statement: NodePath): boolean {
  if (!statement.isVariableDeclaration() && !statement.isExpressionStatement()) return false
  let found = false
  statement.traverse({
    Function: (path) => path.skip(),
    CallExpression(path) {
      const name = asks.exec(calleeName(path.node.callee))?.[1]
      const binding = name === undefined ? undefined : path.scope.getBinding(name)
      const made = binding?.path.isVariableDeclarator() ? (binding.path.get('init') as NodePath) : null
      const origin = made?.isCallExpression() ? importOrigin(made.get('callee') as NodePath) : null
      found ||=
        origin !== null && /^@supabase\/(ssr|auth-helpers-nextjs)$/.test(origin.source) && clients.test(origin.imported)
    },
  })
  return found
}
