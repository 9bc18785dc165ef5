// Calls that ask a library for the session of a request, and the form of each that needs no request:
// - clerk: `getAuth(req)` => `await auth()` https://clerk.com/docs/references/nextjs/auth
// - Auth.js: `auth(req, res)` => `auth()` https://authjs.dev/getting-started/session-management/get-session
// - next-auth/jwt: `getToken({ req })` => the same function, given what it reads of a request
// - a function of the project, `currentUser(req)` => the same, where that is known
// In: a handler. Out: the moves that write those forms, so that everything after this sees no request there.
import type * as t from '@babel/types'
import { importOrigin } from '../../ast/import-origin.js'
import type { Parsed } from '../../ast/parse.js'
import { rangeOf } from '../../ast/range.js'
import type { NodePath } from '../../ast/traverse.js'
import type { Move } from './derived-text.js'
import { importing } from './module-imports.js'
import type { ModuleLookup } from './module-lookup.js'
import { partsForm } from './request-parts.js'
import { namesAuth } from './session-wrapper.js'
import { withoutCasts } from '../../ast/without-casts.js'
import { isTypeScript } from '../../ast/is-typescript.js'

/** The first call of `fn` that has a form without the request; `null` where there is none. */
export function sessionForm(parsed: Parsed, fn: NodePath<t.Function>, lookup: ModuleLookup): Move[] | null {
  let found: Move[] | null = null
  fn.traverse({
    CallExpression(path) {
      if (!path.getFunctionParent()?.node.async) return
      found =
        clerkForm(parsed, fn, path) ??
        tokenForm(parsed, fn, path) ??
        authForm(parsed, fn, path, lookup) ??
        partsForm(parsed, fn, path, lookup)
      if (found) path.stop()
    },
  })
  return found
}

/** `getAuth(req)` */
function clerkForm(parsed: Parsed, fn: NodePath<t.Function>, call: NodePath<t.CallExpression>): Move[] | null {
  const origin = importOrigin(call.get('callee') as NodePath)
  if (origin?.source !== '@clerk/nextjs/server' || origin.imported !== 'getAuth') return null
  const args = call.get('arguments') as NodePath[]
  if (args.length !== 1 || !isGiven(args[0]!, fn)) return null
  const imports = importing(parsed, fn, [{ source: origin.source, name: 'auth' }])
  if (!imports) return null
  const isMember = call.parent.type === 'MemberExpression'
  const pieces = [isMember ? '(await auth())' : 'await auth()']
  return [{ ...rangeOf(call.node), pieces }, ...imports]
}

/** `getToken({ req, secret })`, which reads the cookies and, for a bearer token, the headers. */
function tokenForm(parsed: Parsed, fn: NodePath<t.Function>, call: NodePath<t.CallExpression>): Move[] | null {
  const origin = importOrigin(call.get('callee') as NodePath)
  if (!origin || !/^(next-auth|@auth\/core)\/jwt$/.test(origin.source) || origin.imported !== 'getToken') return null
  const [options] = call.get('arguments') as NodePath[]
  if (!options?.isObjectExpression()) return null
  const property = (options.get('properties') as NodePath[]).find(
    (each) => each.isObjectProperty() && each.node.key.type === 'Identifier' && each.node.key.name === 'req',
  )
  if (!property?.isObjectProperty() || !isGiven(property.get('value') as NodePath, fn)) return null
  const isTyped = isTypeScript(parsed.file)
  const imports = importing(parsed, fn, [
    { source: 'next/headers', name: 'headers' },
    { source: 'next/headers', name: 'cookies' },
    ...(isTyped ? [{ source: 'next/server', name: 'NextRequest', typeOnly: true }] : []),
  ])
  if (!imports) return null
  const pieces = [
    `req: { headers: await headers(), cookies: await cookies() }${isTyped ? ' as unknown as NextRequest' : ''}`,
  ]
  return [{ ...rangeOf(property.node), pieces }, ...imports]
}

/** `auth(req, res)` of `export const { auth } = NextAuth(…)` */
function authForm(
  parsed: Parsed,
  fn: NodePath<t.Function>,
  call: NodePath<t.CallExpression>,
  lookup: ModuleLookup,
): Move[] | null {
  const args = call.get('arguments') as NodePath[]
  if (args.length === 0 || !args.every((arg) => isGiven(arg, fn))) return null
  if (!namesAuth(parsed, call.get('callee') as NodePath, lookup)) return null
  return [{ start: args[0]!.node.start!, end: call.node.end! - 1, pieces: [] }]
}

/** Is the argument a parameter of the handler, whatever type it is given? */
function isGiven(argument: NodePath, fn: NodePath<t.Function>): boolean {
  const path = withoutCasts(argument)
  const binding = path.isIdentifier() ? path.scope.getBinding(path.node.name) : undefined
  return binding?.kind === 'param' && binding.scope === fn.scope
}
