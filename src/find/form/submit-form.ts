// Which form a function is the submit handler of, and where else the function is mentioned.
import type * as t from '@babel/types'
import { calledName } from '../../ast/member.js'
import type { NodePath } from '../../ast/traverse.js'

/** Everywhere that a named function is mentioned. */
export function referencesTo(fn: NodePath<t.Function>): NodePath[] {
  const name = functionName(fn)
  const scope = fn.isFunctionDeclaration() ? fn.parentPath.scope : fn.scope.parent
  return name ? (scope.getBinding(name)?.referencePaths ?? []) : []
}

/** What a function is called where it is mentioned; `undefined` for one that is written in place. */
export function functionName(fn: NodePath<t.Function>): string | undefined {
  return fn.isFunctionDeclaration() ? fn.node.id?.name : variableName(fn)
}

function variableName(fn: NodePath): string | undefined {
  // `const save = useCallback(async () => …, [])` names the function as well.
  const holder = fn.parentPath?.isCallExpression() && isArgumentOf(fn, new Set(['useCallback'])) ? fn.parentPath : fn
  const declarator = holder.parentPath
  return declarator?.isVariableDeclarator() && declarator.node.id.type === 'Identifier'
    ? declarator.node.id.name
    : undefined
}

/** The native `<form>` whose `onSubmit` is this function, given by name or written in place; `null` for none or several. */
export function submitForm(fn: NodePath<t.Function>): NodePath<t.JSXOpeningElement> | null {
  const attributes = [fn, ...referencesTo(fn)]
    .map((mention) => onSubmitAttribute(mention))
    .filter((found) => found !== null)
  return attributes.length === 1 ? attributes[0]! : null
}

function onSubmitAttribute(mention: NodePath): NodePath<t.JSXOpeningElement> | null {
  const attribute = mention.parentPath?.isJSXExpressionContainer() ? mention.parentPath.parentPath : null
  if (!attribute?.isJSXAttribute() || attribute.node.name.name !== 'onSubmit') return null
  const element = attribute.parentPath
  return element?.isJSXOpeningElement() &&
    element.node.name.type === 'JSXIdentifier' &&
    element.node.name.name === 'form'
    ? element
    : null
}

/** `fn` is written as an argument of a call to one of `names`. */
export function isArgumentOf(fn: NodePath, names: ReadonlySet<string>): boolean {
  return fn.parent.type === 'CallExpression' && fn.listKey === 'arguments' && names.has(calledName(fn.parent) ?? '')
}
