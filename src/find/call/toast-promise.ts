// `toast.promise(fetch(…), { success: 'Saved', error: 'Not saved' })`: the toast waits for the call, and shows how it ended.
import type * as t from '@babel/types'
import { importOrigin } from '../../ast/import-origin.js'
import { memberName, skipWrappers } from '../../ast/member.js'
import type { NodePath } from '../../ast/traverse.js'

/** A toast that looks at nothing but how the call ended. */
export interface ToastPromise {
  /**
   * Whether an answer that is no success counts as an error: `sonner` looks at the `ok` of a response, others take every
   * answer for a success (https://sonner.emilkowal.ski/toast#promise; since 1.3, and no older one takes React 19).
   */
  looksAtStatus: boolean
}

const libraries: Readonly<Record<string, ToastPromise>> = {
  sonner: { looksAtStatus: true },
  'react-hot-toast': { looksAtStatus: false },
  'react-toastify': { looksAtStatus: false },
}

/** The toast that alone has the promise of `call`, given at once or through a constant; `null` where it is more than that. */
export function toastPromise(call: NodePath): ToastPromise | null {
  const value = skipWrappers(call)
  const { parentPath } = value
  if (!parentPath?.isVariableDeclarator()) return toastWith(value)
  const id = parentPath.get('id') as NodePath
  const binding = id.isIdentifier() ? id.scope.getBinding(id.node.name) : undefined
  const [only, ...others] = binding?.constant ? binding.referencePaths : []
  return only && others.length === 0 ? toastWith(only) : null
}

function toastWith(promise: NodePath): ToastPromise | null {
  const found = toastCall(promise)
  const isAlone = found?.call.parentPath.isExpressionStatement()
  return found && isAlone && readsNothing(found.call.get('arguments')[1] as NodePath | undefined) ? found.library : null
}

function toastCall(promise: NodePath): { call: NodePath<t.CallExpression>; library: ToastPromise } | null {
  const call = promise.parentPath
  if (promise.listKey !== 'arguments' || promise.key !== 0 || !call?.isCallExpression()) return null
  const callee = call.get('callee')
  if (!callee.isMemberExpression() || memberName(callee.node) !== 'promise') return null
  const origin = importOrigin(callee.get('object') as NodePath)
  const library = origin && /^(toast|default)$/.test(origin.imported) ? libraries[origin.source] : undefined
  return library ? { call, library } : null
}

/** A toast that is given a promise, or the function that makes it. */
export interface WaitingToast {
  call: NodePath<t.CallExpression>
  /** What is called with the error; `null` where nobody looks at it. */
  onError: NodePath<t.Function> | null
}

/** The toast that waits for `promise`, and shows the error in words of its own; `null` where its options are not written out. */
export function waitingToast(promise: NodePath): WaitingToast | null {
  const call = toastCall(promise)?.call
  const options = call?.get('arguments')[1] as NodePath | undefined
  if (!call || !options?.isObjectExpression()) return null
  const [error, ...others] = options
    .get('properties')
    .filter((each) => !isOption(each, /^(loading|pending|success|finally|duration|id|position)$/))
  if (others.length > 0 || (error && !isOption(error, /^error$/))) return null
  const said = error?.isObjectProperty() ? (error.get('value') as NodePath) : error
  if (!said || isText(said.node)) return { call, onError: null }
  return said.isFunction() ? { call, onError: said } : null
}

function isOption(property: NodePath, names: RegExp): boolean {
  const { node } = property
  if (node.type !== 'ObjectProperty' && node.type !== 'ObjectMethod') return false
  return !node.computed && node.key.type === 'Identifier' && names.test(node.key.name)
}

/** Its texts, and functions that take nothing: neither the answer nor the error. */
function readsNothing(options: NodePath | undefined): boolean {
  if (!options?.isObjectExpression()) return false
  return options.get('properties').every((property) => {
    if (property.isObjectMethod()) return takesNothing(property)
    const value = property.isObjectProperty() ? (property.get('value') as NodePath) : null
    if (!value) return false
    return value.isFunction() ? takesNothing(value) : isText(value.node)
  })
}

function takesNothing({ node, scope }: NodePath<t.Function>): boolean {
  return node.params.every((param) => param.type === 'Identifier' && scope.getBinding(param.name)?.referenced === false)
}

function isText({ type }: t.Node): boolean {
  return /^(StringLiteral|TemplateLiteral|JSXElement|JSXFragment|NumericLiteral|ConditionalExpression)$/.test(type)
}
