// A URL that is put together in a variable and only asked for: `const url = new URL('/api/posts', location.origin)`,
// `url.searchParams.set('page', page)`, `fetch(url.toString())`. Nothing is sent to it.
import { isConsoleMethod } from '../../ast/console.js'
import { isMember, keyName, memberName } from '../../ast/member.js'
import type { NodePath } from '../../ast/traverse.js'
import { calleeName, isFetch } from '../callee.js'

/**
 * Whether `url` only ends up in variables of which every use asks with GET, or looks at them.
 * @param isReader tells by its name a call that only reads from the URL it gets
 */
export function isOnlyRead(url: NodePath, isReader: (name: string) => boolean): boolean {
  const whole = wholeUrl(url)
  const { parentPath } = whole
  const id = parentPath?.isVariableDeclarator()
    ? parentPath.node.id
    : parentPath?.isAssignmentExpression() && whole.key === 'right'
      ? parentPath.node.left
      : null
  const binding = id?.type === 'Identifier' ? whole.scope.getBinding(id.name) : undefined
  if (!binding || binding.kind === 'param' || binding.path.parentPath?.parentPath?.isExportNamedDeclaration())
    return false
  return binding.referencePaths.length > 0 && binding.referencePaths.every((each) => isRead(each, isReader))
}

/** The expression that `part` of a URL is put together in, or chosen by. */
function wholeUrl(part: NodePath): NodePath {
  const { parentPath: outer, key } = part
  const isPart =
    outer?.isTemplateLiteral() ||
    outer?.isParenthesizedExpression() ||
    outer?.isTSAsExpression() ||
    (outer?.isBinaryExpression() && outer.node.operator === '+') ||
    ((outer?.isConditionalExpression() || outer?.isLogicalExpression()) && key !== 'test') ||
    (outer?.isNewExpression() && part.listKey === 'arguments' && calleeName(outer.node.callee) === 'URL')
  return outer && isPart ? wholeUrl(outer) : part
}

function isRead(reference: NodePath, isReader: (name: string) => boolean): boolean {
  const { parentPath } = reference
  if (parentPath && isMember(parentPath) && reference.key === 'object') {
    const name = memberName(parentPath.node)
    if (name === 'searchParams') return true
    if (name === 'search') return parentPath.parentPath?.isAssignmentExpression() ?? false
    if (name === 'href') return isRead(parentPath, isReader)
    const call = parentPath.parentPath
    return name === 'toString' && call?.isCallExpression() === true && isRead(call, isReader)
  }
  const whole = wholeUrl(reference)
  const { parentPath: outer } = whole
  if (outer?.isUnaryExpression() || (outer?.isIfStatement() && whole.key === 'test')) return true
  if (outer?.isArrayExpression()) return isDependency(outer)
  if (!outer?.isCallExpression() || whole.key !== 0 || whole.listKey !== 'arguments') return false
  const name = calleeName(outer.node.callee)
  return isFetch(outer)
    ? asksOnly(outer)
    : /\.(get|head)$/.test(name) || isReader(name) || isConsoleMethod(outer.node.callee)
}

/** `useCallback(…, [url])` */
function isDependency({ parentPath: hook, key }: NodePath): boolean {
  return key === 1 && hook?.isCallExpression() === true && /^use[A-Z]/.test(calleeName(hook.node.callee))
}

/** `fetch(url)`, and with options that say no other method. */
function asksOnly(call: NodePath): boolean {
  const [, options] = call.isCallExpression() ? call.node.arguments : []
  if (!options) return true
  if (options.type !== 'ObjectExpression') return false
  return options.properties.every((each) => {
    if (each.type !== 'ObjectProperty' || each.computed) return false
    return keyName(each) !== 'method' || (each.value.type === 'StringLiteral' && /^(get|head)$/i.test(each.value.value))
  })
}
