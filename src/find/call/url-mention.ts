// A URL that is written down and not requested there: whether that is harmless, because nothing is sent or a call speaks for it.
import type * as t from '@babel/types'
import { isConsoleMethod } from '../../ast/console.js'
import { isMember, memberName, skipWrappers } from '../../ast/member.js'
import type { NodePath } from '../../ast/traverse.js'
import { calleeName, isFetch } from '../callee.js'
import { isOnlyRead } from './only-read.js'
import { holdsUrls } from './url-constant.js'

/** Calls that only read from a URL, or navigate to it. */
const readers =
  /^(useSWR|useSWRImmutable|useSWRInfinite|use\w*Query|useQueries|invalidate\w*|prefetch\w*|preload|mutate|revalidate\w*|push|replace|redirect|permanentRedirect|refetch\w*|EventSource)$/

/**
 * Places where a URL is no call: comparisons, imports, links, types, keys, and constants that the calls resolve themselves.
 * @param isSpokenFor whether a call has been read that gets its URL there
 */
export function isHarmless(
  path: NodePath,
  followed: (name: string) => boolean,
  isSpokenFor: (reference: NodePath) => boolean,
): boolean {
  const { parent, parentPath } = path
  if (/^(Import|Export|TS)/.test(parent.type) && parent.type !== 'TSAsExpression') return true
  if (parent.type === 'BinaryExpression' && parent.operator !== '+') return true
  if (parent.type === 'SwitchCase') return true
  if (isLink(parentPath?.isJSXExpressionContainer() ? parentPath.parent : parent)) return true
  if (parent.type === 'ObjectProperty' && parent.key === path.node) return true
  const call = path.findParent((p) => p.isCallExpression() || p.isFunction())
  if (call?.isCallExpression() && isReader(calleeName(call.node.callee))) return true
  const kept = keeperOf(path)
  if (kept && isKeptForCalls(kept, followed)) return true
  if (isOnlyRead(path, isReader) || isInComparedList(path)) return true
  if (parentPath?.isVariableDeclarator() && parent.type === 'VariableDeclarator' && parent.id.type === 'Identifier') {
    const { name } = parent.id
    const binding = path.scope.getBinding(name)
    return (
      binding !== undefined &&
      binding.constant &&
      binding.referencePaths.length > 0 &&
      binding.referencePaths.every(
        (reference) =>
          isUrlArgument(reference) ||
          isSpokenFor(reference) ||
          (reference.isExportNamedDeclaration() && followed(name)),
      )
    )
  }
  return false
}

/** `const open = ['/api/posts']`, which a path is only compared with: `open.includes(pathname)`. */
function isInComparedList({ parentPath: list }: NodePath): boolean {
  if (!list?.isArrayExpression()) return false
  const outer = skipWrappers(list)
  const id = outer.parentPath?.isVariableDeclarator() ? outer.parentPath.node.id : null
  if (id === null) return isCompared(outer)
  const binding = id.type === 'Identifier' ? outer.scope.getBinding(id.name) : undefined
  return binding?.constant === true && binding.referencePaths.length > 0 && binding.referencePaths.every(isCompared)
}

function isCompared(list: NodePath): boolean {
  const member = list.parentPath
  const isObject = member !== null && isMember(member) && list.key === 'object'
  return isObject && /^(includes|indexOf|some|every)$/.test(memberName(member.node) ?? '') && member.key === 'callee'
}

/** The browser goes there, or loads from there: it asks with GET. */
export function isVisited(path: NodePath): boolean {
  const { parent, parentPath } = path
  if (isLink(parentPath?.isJSXExpressionContainer() ? parentPath.parent : parent)) return true
  if (parent.type === 'NewExpression') return calleeName(parent.callee) === 'EventSource' && path.key === 0
  const name = parent.type === 'CallExpression' && path.key === 0 ? calleeName(parent.callee) : ''
  return /(^|\.)([rR]outer\.(push|replace)|redirect|permanentRedirect|location\.(assign|replace))$/.test(name)
}

/** An attribute that the browser follows or loads from: nothing is sent there. */
function isLink(node: t.Node): boolean {
  return node.type === 'JSXAttribute' && /^(href|src|srcSet|poster)$|(Href|Src)$/.test(String(node.name.name))
}

/** The object or function of the top level that keeps a URL: `const API = { posts: '/api/posts' }`. */
function keeperOf(path: NodePath): NodePath<t.Identifier> | null {
  const at = path.findParent(
    (p) =>
      !/^(ObjectProperty|ObjectExpression|ArrowFunctionExpression|FunctionExpression|BlockStatement|ReturnStatement|TSAsExpression|TSSatisfiesExpression|TemplateLiteral|BinaryExpression)$/.test(
        p.type,
      ),
  )
  const id = at?.isVariableDeclarator() || at?.isFunctionDeclaration() ? (at.get('id') as NodePath) : null
  const scope = at?.isFunctionDeclaration() ? at.parentPath.scope : at?.scope
  return id?.isIdentifier() && scope?.path.isProgram() ? id : null
}

/** Every access to it is the URL of a call. */
function isKeptForCalls(id: NodePath<t.Identifier>, followed: (name: string) => boolean): boolean {
  const { name } = id.node
  const program = id.scope.getProgramParent()
  const references = program.getBinding(name)?.referencePaths ?? []
  if (holdsUrls(program.path.node as t.Program, name) === 'text' || references.length === 0) return false
  return references.every((reference) => {
    if (/^Export/.test(reference.type)) return followed(name)
    const access = accessOf(reference)
    return access !== reference && isUrlArgument(access)
  })
}

/** `API.posts` and `API.post(id)` around `API`; a plain constant itself. */
export function accessOf(reference: NodePath): NodePath {
  let at = reference
  while (at.parentPath?.isMemberExpression() && at.key === 'object') at = at.parentPath
  return at.parentPath?.isCallExpression() && at.key === 'callee' ? at.parentPath : at
}

/** `API` in `fetch(API)`, fetch(`${API}/x`) or `fetch(API + id)`: the call speaks for it. Logging it requests nothing. */
export function isUrlArgument(reference: NodePath): boolean {
  const outer = reference.findParent((p) => !p.isTemplateLiteral() && !p.isBinaryExpression())
  if (!outer?.isCallExpression()) return false
  const { callee } = outer.node
  return isFetch(outer) || isReader(calleeName(callee)) || isConsoleMethod(callee)
}

/** Not an argument that the visitor of calls has seen, nor a type. */
export function isPlainMention(reference: NodePath): boolean {
  const outer = reference.findParent((path) => !path.isTemplateLiteral() && !path.isBinaryExpression())
  return !outer?.isCallExpression() && !/^(TS|Export)/.test(outer?.type ?? 'TS')
}

/** A call that only reads from its URL, or navigates to it. */
export function isReader(name: string): boolean {
  return readers.test(name.split('.').at(-1) ?? '')
}

/** Whether a text has the beginning of such a URL in it. */
export function mentionsApi(node: t.Node): boolean {
  if (node.type === 'StringLiteral') return node.value.includes('/api')
  return node.type === 'TemplateLiteral' && node.quasis.some((quasi) => quasi.value.raw.includes('/api'))
}
