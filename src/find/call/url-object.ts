// `new URL('/api/posts', window.location.origin)`: a path behind the origin of its base
// (https://developer.mozilla.org/en-US/docs/Web/API/URL/URL).
import type * as t from '@babel/types'
import { isMember, memberName } from '../../ast/member.js'
import type { NodePath } from '../../ast/traverse.js'

/** Path and base of such a URL; `null` where the path does not replace the whole path of the base, or something changes the URL afterwards. */
export function urlObject(path: NodePath<t.NewExpression>): { path: NodePath; base: NodePath } | null {
  const { callee } = path.node
  if (callee.type !== 'Identifier' || callee.name !== 'URL' || path.scope.hasBinding('URL', true)) return null
  const [first, base, ...others] = path.get('arguments') as NodePath[]
  return first && base && others.length === 0 && isAbsolute(first.node) && isForOneCall(path)
    ? { path: first, base }
    : null
}

/** The URL object whose text `path` is: `url.toString()`, `url.href`. */
export function textOfUrl(path: NodePath): NodePath | null {
  const member = path.isCallExpression() && path.node.arguments.length === 0 ? path.get('callee') : path
  if (Array.isArray(member) || !isMember(member) || memberName(member.node) !== (member === path ? 'href' : 'toString'))
    return null
  const object = member.get('object') as NodePath
  if (object.isNewExpression()) return urlObject(object) && object
  const binding = object.isIdentifier() ? object.scope.getBinding(object.node.name) : null
  const init = binding?.path.isVariableDeclarator() ? (binding.path.get('init') as NodePath) : null
  return init?.isNewExpression() && urlObject(init) ? object : null
}

/** The origin of the page, or an URL of it. */
export function isOwnBase(text: string): boolean {
  return /^(window\.|globalThis\.|self\.)?location(\.origin|\.href)?$/.test(text)
}

/** `/api/posts`, and what begins so. */
function isAbsolute(node: t.Node): boolean {
  const text =
    node.type === 'StringLiteral' ? node.value : node.type === 'TemplateLiteral' ? node.quasis[0]?.value.cooked : null
  return text != null && /^\/(?!\/)/.test(text)
}

/** Used where it stands, or once: a parameter may be added to a URL that has a name. */
function isForOneCall({ parentPath, key }: NodePath): boolean {
  if (!parentPath?.isVariableDeclarator() || key !== 'init') return true
  const { id } = parentPath.node
  const binding = id.type === 'Identifier' ? parentPath.scope.getBinding(id.name) : undefined
  return binding?.constant === true && binding.referencePaths.length === 1
}
