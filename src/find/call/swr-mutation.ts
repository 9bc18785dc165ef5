// `useSWRMutation(key, fetcher)`: the key names a cache, and the fetcher gets it as its first argument (https://swr.vercel.app/docs/mutation).
import type * as t from '@babel/types'
import { comesFrom, importOrigin } from '../../ast/import-origin.js'
import { keyName } from '../../ast/member.js'
import type { NodePath } from '../../ast/traverse.js'
import { calleeName, isFetch } from '../callee.js'

/**
 * The key of a `useSWRMutation` whose fetcher is written in this file, for it alone, and uses the key for requests at
 * most: then the requests say where they go.
 * @returns `null` for every other call.
 */
export function followedKey(call: NodePath<t.CallExpression>): NodePath | null {
  if (!isHook(call)) return null
  const [key, given] = call.get('arguments') as NodePath[]
  const fetcher = given && fetcherOf(given)
  if (!key || !fetcher) return null
  const [param] = fetcher.get('params') as NodePath[]
  if (!param) return key
  const binding = param.isIdentifier() ? param.scope.getBinding(param.node.name) : undefined
  return binding?.constant && binding.referencePaths.every(isRequested) ? key : null
}

/** The key that a name stands for, where that is the first parameter of such a fetcher. Without a key nothing is requested: of `id ? key : null` it is `key`. */
export function keyBehind(name: NodePath): NodePath | null {
  const binding = name.isIdentifier() ? name.scope.getBinding(name.node.name) : undefined
  const param = binding?.path
  if (!binding?.constant || param?.listKey !== 'params' || param.key !== 0) return null
  const fn = param.parentPath as NodePath<t.Function>
  const mention = fn.isExpression() && fn.parentPath.isCallExpression() ? fn : onlyMention(fn)
  const call = mention?.parentPath
  const key = call?.isCallExpression() && fetcherOf(mention!)?.node === fn.node ? followedKey(call) : null
  return key?.isConditionalExpression() && key.node.alternate.type === 'NullLiteral' ? key.get('consequent') : key
}

/** `mutate` of SWR, whatever it is called here: it reads the key again, or sets what is cached (https://swr.vercel.app/docs/mutation#global-mutate). */
export function isCacheChange(callee: NodePath): boolean {
  if (!callee.isIdentifier()) return false
  if (comesFrom(callee, 'swr', ['mutate'])) return true
  const declarator = callee.scope.getBinding(callee.node.name)?.path
  if (!declarator?.isVariableDeclarator() || declarator.node.id.type !== 'ObjectPattern') return false
  const init = declarator.get('init') as NodePath
  const isConfig = init.isCallExpression() && comesFrom(init.get('callee') as NodePath, 'swr', ['useSWRConfig'])
  return (
    isConfig &&
    declarator.node.id.properties.some(
      (property) =>
        property.type === 'ObjectProperty' &&
        keyName(property) === 'mutate' &&
        property.value.type === 'Identifier' &&
        property.value.name === callee.node.name,
    )
  )
}

function isHook(call: NodePath<t.CallExpression>): boolean {
  const origin = importOrigin(call.get('callee'))
  return origin?.source === 'swr/mutation' && origin.imported === 'default'
}

/** The function itself, or the one of this file that is named and nowhere else. */
function fetcherOf(given: NodePath): NodePath<t.Function> | null {
  if (given.isFunction()) return given
  const binding = given.isIdentifier() ? given.scope.getBinding(given.node.name) : undefined
  if (!binding?.constant || binding.referencePaths.length !== 1) return null
  const { path } = binding
  const value = path.isVariableDeclarator() ? (path.get('init') as NodePath) : path
  return value.isFunction() ? value : null
}

/** The one place that names a function which is declared. */
function onlyMention(fn: NodePath<t.Function>): NodePath | null {
  const declared = fn.isFunctionDeclaration() ? fn : fn.parentPath
  const id = declared?.isVariableDeclarator() || declared?.isFunctionDeclaration() ? declared.node.id : null
  const binding = id?.type === 'Identifier' ? declared!.parentPath!.scope.getBinding(id.name) : undefined
  return binding?.referencePaths.length === 1 ? binding.referencePaths[0]! : null
}

/** The URL of a `fetch`, or of a client's method, or what such a URL begins with. */
function isRequested({ parentPath, key, listKey }: NodePath): boolean {
  if (parentPath?.isTemplateLiteral() && listKey === 'expressions' && key === 0)
    return parentPath.node.quasis[0]?.value.raw === '' && isRequested(parentPath)
  if (!parentPath?.isCallExpression() || listKey !== 'arguments' || key !== 0) return false
  return isFetch(parentPath) || /\.(post|put|patch|delete)$/.test(calleeName(parentPath.node.callee))
}
