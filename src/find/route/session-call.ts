// Calls that ask an auth library who is signed in.
import type * as t from '@babel/types'
import { patternKey } from '../../ast/pattern-key.js'
import { importOrigin } from '../../ast/import-origin.js'
import { type NodePath, programScope } from '../../ast/traverse.js'
import type { ModuleLookup } from './module-lookup.js'
import type { SessionLibrary } from './route-file.js'

/** What such a call gives. */
export interface AskedSession {
  library: SessionLibrary
  /** It gives nothing where nobody is signed in; else something that says so with `userId`. */
  orNothing: boolean
}

const libraries: readonly (AskedSession & { source: RegExp; names: RegExp })[] = [
  { library: 'clerk', source: /^@clerk\/nextjs(\/|$)/, names: /^(auth|getAuth)$/, orNothing: false },
  { library: 'clerk', source: /^@clerk\/nextjs(\/|$)/, names: /^currentUser$/, orNothing: true },
  {
    library: 'next-auth',
    source: /^next-auth(\/|$)/,
    names: /^((unstable_)?getServerSession|getSession|getToken)$/,
    orNothing: true,
  },
]

/** The library that `call`, in `file`, asks itself; `null` for every other call. */
export function askedSession(
  call: NodePath<t.CallExpression>,
  file: string,
  modules: ModuleLookup,
): AskedSession | null {
  const callee = call.get('callee') as NodePath
  const origin = importOrigin(callee)
  const known =
    origin && libraries.find(({ source, names }) => source.test(origin.source) && names.test(origin.imported))
  if (known) return { library: known.library, orNothing: known.orNothing }
  if (madeBy(callee, file, modules) === 'next-auth') return { library: 'next-auth', orNothing: true }
  const server = serverOf(callee)
  return server && madeBy(server, file, modules) === 'better-auth' ? { library: 'better-auth', orNothing: true } : null
}

/** `auth` of `auth.api.getSession`. */
function serverOf(callee: NodePath): NodePath | null {
  const api = objectOf(callee, 'getSession')
  return api && objectOf(api, 'api')
}

function objectOf(path: NodePath, name: string): NodePath | null {
  if (!path.isMemberExpression() || path.node.computed || path.node.property.type !== 'Identifier') return null
  return path.node.property.name === name ? path.get('object') : null
}

/** Which library made what `path` names: `export const { auth } = NextAuth({…})`, `export const auth = betterAuth({…})`. */
export function madeBy(path: NodePath, file: string, modules: ModuleLookup): SessionLibrary | null {
  const made = madeCall(path, file, modules)
  const origin = made && importOrigin(made.call.get('callee') as NodePath)
  if (origin?.source === 'next-auth' && origin.imported === 'default') return made?.name === 'auth' ? 'next-auth' : null
  return origin?.source === 'better-auth' && origin.imported === 'betterAuth' ? 'better-auth' : null
}

/** The call that made what `path` names, with the name that it has where it was made. */
export function madeCall(
  path: NodePath,
  file: string,
  modules: ModuleLookup,
): { call: NodePath<t.CallExpression>; name: string; file: string } | null {
  if (!path.isIdentifier()) return null
  const origin = importOrigin(path)
  const definition = origin ? modules.definitionOf(file, origin.source, origin.imported) : null
  const module = definition && modules.read(definition.file)
  const binding = definition
    ? module && programScope(module.ast).getOwnBinding(definition.name)
    : path.scope.getBinding(path.node.name)
  if (!binding?.constant || !binding.path.isVariableDeclarator()) return null
  const call = binding.path.get('init') as NodePath
  const name = patternKey(binding.path.node.id, binding.identifier) ?? binding.identifier.name
  return call.isCallExpression() ? { call, name, file: definition?.file ?? file } : null
}
