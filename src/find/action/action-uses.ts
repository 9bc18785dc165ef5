// How an importer uses an action: whether what the action returns would reach the person.
import type { Parsed } from '../../ast/parse.js'
import { exits } from '../../ast/exits.js'
import { comesFrom } from '../../ast/import-origin.js'
import { rangeOf } from '../../ast/range.js'
import { type Binding, type NodePath, programScope } from '../../ast/traverse.js'
import { type Location, locate } from '../../location.js'
import { referencesOf } from '../../edit/rename.js'

/**
 * uses-state: a returned failure is looked at. ignores-result: it would vanish. relies-on-rejection: the use waits for
 * the action to throw. unknown: the action goes where it cannot be followed.
 */
export type CallerKind = 'uses-state' | 'ignores-result' | 'relies-on-rejection' | 'unknown'

export interface ActionUse {
  at: Location
  kind: CallerKind
}

/** Where the shapes of results say what went wrong. */
const failureFields = /^(error|errors|message|errorMessage|fieldErrors|validationErrors|issues|status)$/
/** Where they say that it did. */
const successFields = /^(success|ok)$/

/** Every use of the action that `local` means in a file. Imports and exports are no uses. */
export function findActionUses(parsed: Parsed, local: string): ActionUse[] {
  const binding = programScope(parsed.ast).getBinding(local)
  if (!binding) return []
  return usesOf(parsed, binding).map(({ path, kind }) => ({
    at: locate(parsed.file, parsed.text, rangeOf(path.node)),
    kind,
  }))
}

/** The same, with the places in the tree. */
export function usesOf(parsed: Parsed, binding: Binding): { path: NodePath; kind: CallerKind }[] {
  return referencesOf(parsed, binding)
    .filter((path) => !path.parentPath?.isExportSpecifier() && !path.parentPath?.isExportDefaultDeclaration())
    .map((path) => ({ path, kind: classify(path) }))
}

/** One verdict for all uses of an action: the one that is worst for returning a failure. No use at all is `unknown`. */
export function combineUses(kinds: readonly CallerKind[]): CallerKind {
  const order: readonly CallerKind[] = ['relies-on-rejection', 'ignores-result', 'unknown']
  return order.find((kind) => kinds.includes(kind)) ?? (kinds.length > 0 ? 'uses-state' : 'unknown')
}

function classify(path: NodePath): CallerKind {
  const parent = path.parentPath
  if (parent?.isCallExpression()) return path.key === 'callee' ? ofCall(parent) : ofArgument(parent)
  // React drops what a plain form action returns.
  if (parent?.isJSXExpressionContainer()) return isHandler(parent) ? 'ignores-result' : 'unknown'
  if (parent?.isObjectProperty() && /^mutationFn$/.test(keyOf(parent))) return 'relies-on-rejection'
  return 'unknown'
}

/** The action handed to a function: `useActionState(action, null)` or something that is not known. */
function ofArgument(call: NodePath): CallerKind {
  if (!call.isCallExpression()) return 'unknown'
  const callee = call.get('callee')
  const isHook = comesFrom(callee, 'react', ['useActionState']) || comesFrom(callee, 'react-dom', ['useFormState'])
  if (!isHook) return 'unknown'
  const declarator = call.parentPath
  if (!declarator.isVariableDeclarator() || declarator.node.id.type !== 'ArrayPattern') return 'unknown'
  const [state] = declarator.node.id.elements
  const binding = state?.type === 'Identifier' ? call.scope.getBinding(state.name) : undefined
  return binding?.referenced || (state && state.type !== 'Identifier') ? 'uses-state' : 'ignores-result'
}

function ofCall(call: NodePath): CallerKind {
  const parent = call.parentPath
  if (!parent) return 'unknown'
  if (parent.isMemberExpression()) return chain(parent)
  if (parent.isCallExpression()) return isRejectionReader(parent) ? 'relies-on-rejection' : 'unknown'
  const value = parent.isAwaitExpression() ? parent : call
  const use = ofValue(value)
  if (use === 'uses-state') return use
  if (caught(value) || feedsMutation(value)) return 'relies-on-rejection'
  return use
}

function ofValue(value: NodePath): CallerKind {
  const parent = value.parentPath
  if (!parent) return 'unknown'
  if (parent.isExpressionStatement() || parent.isUnaryExpression({ operator: 'void' })) return 'ignores-result'
  if (parent.isArrowFunctionExpression() || parent.isReturnStatement()) return ofCallback(value)
  if (parent.isMemberExpression()) return seesFailure(parent) ? 'uses-state' : 'unknown'
  if (!parent.isVariableDeclarator()) return 'unknown'
  const { id } = parent.node
  if (id.type === 'ObjectPattern') {
    const fields = id.properties.map((each) =>
      each.type === 'ObjectProperty' && each.key.type === 'Identifier' ? each.key.name : '',
    )
    return fields.some((field) => failureFields.test(field)) ? 'uses-state' : 'unknown'
  }
  const binding = id.type === 'Identifier' ? parent.scope.getBinding(id.name) : undefined
  return binding ? ofVariable(binding) : 'unknown'
}

/** `onClick={…}`, `action={…}` of an element of the page; what a component does with its properties is not known. */
function isHandler(container: NodePath): boolean {
  const attribute = container.parentPath
  if (!attribute?.isJSXAttribute() || !/^(on[A-Z]\w*|action|formAction)$/.test(String(attribute.node.name.name)))
    return false
  const element = attribute.parent
  return (
    element.type === 'JSXOpeningElement' && element.name.type === 'JSXIdentifier' && /^[a-z]/.test(element.name.name)
  )
}

/** `() => action(id)`: the function's own user gets the result. */
function ofCallback(value: NodePath): CallerKind {
  const callback = value.getFunctionParent()
  const user = callback?.parentPath
  if (user?.isJSXExpressionContainer()) return isHandler(user) ? 'ignores-result' : 'unknown'
  if (!user?.isCallExpression() || callback?.key !== 0) return 'unknown'
  const callee = user.get('callee')
  return callee.isIdentifier() && /^(startTransition|setTimeout|transition)$/.test(callee.node.name)
    ? 'ignores-result'
    : ofArgument(user)
}

function ofVariable(binding: Binding): CallerKind {
  if (!binding.referenced) return 'ignores-result'
  const members = binding.referencePaths.flatMap((path) => {
    const member = path.parentPath
    return member?.isMemberExpression() || member?.isOptionalMemberExpression() ? [member as NodePath] : []
  })
  if (members.some(seesFailure)) return 'uses-state'
  // `if (result.success) done()`: nobody hears of the other case.
  return members.some((member) => successFields.test(keyOf(member))) ? 'ignores-result' : 'unknown'
}

/** `result.error`, `!result.success`, or `result.success` with something for the other case. */
function seesFailure(member: NodePath): boolean {
  if (failureFields.test(keyOf(member))) return true
  if (!successFields.test(keyOf(member))) return false
  const parent = member.parentPath
  if (parent?.isUnaryExpression({ operator: '!' }) || parent?.isConditionalExpression()) return true
  return parent?.isIfStatement() === true && (parent.node.alternate != null || exits(parent.node.consequent))
}

/** `action().then(…).catch(…)` */
function chain(member: NodePath): CallerKind {
  for (let at: NodePath | null = member; at; at = at.parentPath) {
    if (at.isMemberExpression() && keyOf(at) === 'catch') return 'relies-on-rejection'
    if (!at.isMemberExpression() && !at.isCallExpression()) break
  }
  return 'unknown'
}

/** `toast.promise(action(), …)`, `expect(action()).rejects` */
function isRejectionReader(call: NodePath): boolean {
  if (!call.isCallExpression()) return false
  const callee = call.get('callee')
  if (callee.isMemberExpression()) return keyOf(callee) === 'promise'
  return callee.isIdentifier({ name: 'expect' })
}

function caught(path: NodePath): boolean {
  const parent = path.findParent((each) => each.isFunction() || (each.isTryStatement() && each.node.handler !== null))
  return parent?.isTryStatement() === true && path.isDescendant(parent.get('block'))
}

/** Inside `useMutation({ mutationFn: () => … })`, whose `onError` waits for a rejection. */
function feedsMutation(path: NodePath): boolean {
  const property = path.getFunctionParent()?.parentPath
  return property?.isObjectProperty() === true && keyOf(property) === 'mutationFn'
}

function keyOf(path: NodePath): string {
  const { node } = path
  if (node.type !== 'ObjectProperty' && node.type !== 'MemberExpression' && node.type !== 'OptionalMemberExpression')
    return ''
  const key = node.type === 'ObjectProperty' ? node.key : node.property
  return key.type === 'Identifier' && !node.computed ? key.name : ''
}
