// Recognises code that finds out who is asking. By what is called, not by what a helper of the project is named: helpers are
// followed to their source. Only where the source is out of reach (a package) does a name have to do.
import type * as t from '@babel/types'
import { bindingOrigin, importOrigin } from '../../ast/import-origin.js'
import type { NodePath } from '../../ast/traverse.js'
import { calleeName } from '../../find/callee.js'

/** Packages whose every call is about who is asking. */
const authPackage =
  /^(next-auth|@auth|@clerk|better-auth|lucia|@lucia-auth|iron-session|@kinde-oss|@auth0|@workos-inc|@stackframe|@logto|@propelauth|supertokens-node|firebase-admin\/auth|@supabase\/(ssr|auth-helpers-nextjs))(\/|$)/
/** Packages that also do other things: these functions of theirs compare a secret. */
const proofPackage = /^(bcrypt|bcryptjs|argon2|@node-rs\/(argon2|bcrypt)|jose|jsonwebtoken|oslo|@oslojs|otplib)(\/|$)/
const proof = /verify|compare|decrypt|decode/i
const method =
  /^(getServerSession|getSession|getCurrentUser|currentUser|validateRequest|validateSession(Token)?|verifyIdToken|verifySessionCookie|getIronSession|timingSafeEqual|jwtVerify|verifyPassword|comparePassword|checkPassword|authenticate|signIn|signOut|signInWith\w+|signUp|signUpEmail)$/
/** Of packages, and of what is handed in. */
const telling =
  /auth(?!or(s|Id|Name)?$)|session|current_?user|^(get|require|assert|fetch)_?(signedIn|loggedIn)?_?(user|viewer|account)$|permission|is_?admin|require_?(role|admin)|logged_?in|check_?access|can_?access|assert_?owner/i
const credential = /session|token|auth|jwt|user(?!-agent)|sid|login|secret|cookie/i
/** Cookies that say what somebody likes, and not who it is. */
const preference =
  /locale|lang|theme|mode|sidebar|layout|zone|consent|currency|country|view|model|flash|toast|utm|referr|^ab/i

/** The call that finds out who is asking, as written; `null` where it is none. */
export function authSign(path: NodePath): string | null {
  if (!path.isCallExpression() && !path.isOptionalCallExpression() && !path.isNewExpression()) return null
  const callee = path.get('callee') as NodePath
  const text = calleeName(callee.node)
  const name = text.split('.').at(-1) ?? text
  const origin = importOrigin(callee) ?? rootOrigin(callee)
  if (origin && authPackage.test(origin.source)) return text
  if (origin && proofPackage.test(origin.source)) return proof.test(name) ? text : null
  const isCookies = origin?.source === 'next/headers' && origin.imported === 'cookies'
  if (readsCredential(path.node, isCookies && /\.(get|has)$/.test(text) ? `cookies.${name}` : text)) return text
  if (method.test(name) && !isProjects(callee)) return text
  if (/\bauth\.(getUser|getSession|getClaims|api\.\w+)$/.test(text)) return text
  return isOutOfReach(callee) && telling.test(name) ? text : null
}

/** `cookies().get('session')`, `(await headers()).get('authorization')`, also through a constant. */
function readsCredential(
  { arguments: [key] }: t.CallExpression | t.OptionalCallExpression | t.NewExpression,
  text: string,
) {
  if (!/(cookie|header|store)\w*(\(\))?\.(get|has)$/i.test(text) && !/^…\.(get|has)$/.test(text)) return false
  if (/^…/.test(text)) return key?.type === 'StringLiteral' && credential.test(key.value)
  if (/header/i.test(text)) return key?.type !== 'StringLiteral' || credential.test(key.value)
  return key?.type !== 'StringLiteral' || !preference.test(key.value)
}

function rootOrigin(callee: NodePath) {
  let root = callee
  for (;;) {
    if (root.isMemberExpression() || root.isOptionalMemberExpression()) root = root.get('object') as NodePath
    else if (root.isCallExpression() || root.isNewExpression()) root = root.get('callee') as NodePath
    else if (root.isAwaitExpression()) root = root.get('argument') as NodePath
    else break
  }
  const binding = root.isIdentifier() ? root.scope.getBinding(root.node.name) : undefined
  return binding ? bindingOrigin(binding) : null
}

/** A function of the project's own: it is read, its name says nothing. */
function isProjects(callee: NodePath): boolean {
  if (!callee.isIdentifier()) return false
  const binding = callee.scope.getBinding(callee.node.name)
  return Boolean(binding && (binding.kind !== 'module' || isOwn(bindingOrigin(binding)?.source ?? '')))
}

/** From a package, or handed in as an argument: there is no source to read. */
function isOutOfReach(callee: NodePath): boolean {
  if (!callee.isIdentifier()) return true
  const binding = callee.scope.getBinding(callee.node.name)
  if (!binding) return true
  return binding.kind === 'param' || (binding.kind === 'module' && !isOwn(bindingOrigin(binding)?.source ?? ''))
}

function isOwn(source: string): boolean {
  return /^(\.|@\/|~|#|src\/)/.test(source)
}
