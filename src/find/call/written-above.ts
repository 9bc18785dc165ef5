// A part of a request that stands above its call, in a constant for this call alone: `const options = { method: 'POST' }`.
import type * as t from '@babel/types'
import { isPureCall } from '../pure-call.js'
import { isWithin, rangeOf } from '../../ast/range.js'
import type { NodePath } from '../../ast/traverse.js'
import type { Range } from '../../location.js'
import { calleeName } from '../callee.js'
import { withoutCasts } from '../../ast/without-casts.js'

/**
 * The expression that `part` stands for: what a constant holds that nothing else uses, and that is made where the call
 * is, else `part` itself. Casts around it are left out.
 */
export function writtenOut(part: NodePath): NodePath {
  const bare = withoutCasts(part)
  const binding = bare.isIdentifier() ? bare.scope.getBinding(bare.node.name) : null
  const declarator = binding?.path
  if (!binding?.constant || binding.referencePaths.length !== 1 || !declarator?.isVariableDeclarator()) return bare
  const declaration = declarator.parentPath as NodePath<t.VariableDeclaration>
  const isAlone = declaration.inList && declaration.node.declarations.length === 1
  const init = declarator.get('init') as NodePath
  if (!isAlone || !init.node || !declarator.get('id').isIdentifier()) return bare
  const isBeside = declarator.getFunctionParent() === part.getFunctionParent() && init.node.end! < part.node.start!
  return isBeside && !entersLoop(part, declaration) ? writtenOut(init) : bare
}

/** The statements above `call` that hold nothing but `parts` of it. */
export function heldAbove(parts: readonly NodePath[], call: NodePath): Range[] {
  const above = parts.filter(({ node }) => !isWithin(node, call.node)).map((part) => part.getStatementParent()!.node)
  return [...new Set(above)].map(rangeOf).sort((a, b) => a.start - b.start)
}

/** Whether `value`, which stands above `call`, could as well be evaluated there: its names mean the same, and nothing in between changes what they hold. */
export function isSameAt(value: NodePath, call: NodePath): boolean {
  if (isWithin(value.node, call.node)) return true
  const names = new Set<string>()
  let same = true
  const check = (path: NodePath) => {
    if (!path.isIdentifier() || !path.isReferencedIdentifier()) return
    names.add(path.node.name)
    same &&= path.scope.getBinding(path.node.name) === call.scope.getBinding(path.node.name)
  }
  check(value)
  value.traverse({ Identifier: check })
  const fn = call.getFunctionParent() ?? call.scope.getProgramParent().path
  const isBetween = ({ start, end }: t.Node) => start! >= value.node.end! && end! <= call.node.start!
  fn.traverse({
    Function: (path) => path.skip(),
    enter(path) {
      if (isBetween(path.node) && !isCalm(path.node, names)) same = false
    },
  })
  return same
}

/** Around `part` there is a loop that `declaration` is not in: the constant is made once, the call runs often. */
function entersLoop(part: NodePath, declaration: NodePath): boolean {
  const loop = part.findParent((path) => path.isLoop() && !path.isAncestor(declaration))
  return loop !== null && loop.getFunctionParent() === part.getFunctionParent()
}

/** Runs without changing what any of `names` holds. */
function isCalm(node: t.Node, names: ReadonlySet<string>): boolean {
  switch (node.type) {
    case 'AwaitExpression':
    case 'YieldExpression':
    case 'TaggedTemplateExpression':
      return false
    case 'AssignmentExpression':
      return node.left.type === 'Identifier' && !names.has(node.left.name)
    case 'UpdateExpression':
      return node.argument.type === 'Identifier' && !names.has(node.argument.name)
    case 'UnaryExpression':
      return node.operator !== 'delete'
    case 'NewExpression':
    case 'OptionalCallExpression':
      return isPureCall(node) || isConstructed(node)
    case 'CallExpression':
      return isPureCall(node) || isHarmless(calleeName(node.callee))
    default:
      return true
  }
}

function isConstructed(node: t.Node): boolean {
  return node.type === 'NewExpression' && /^(Headers|Request|FormData|Error)$/.test(calleeName(node.callee))
}

/** Sets state, tells somebody, or keeps the browser from something. */
function isHarmless(name: string): boolean {
  return /^set[A-Z]\w*$|^console\.|^toast(\.|$)|\.(preventDefault|stopPropagation)$/.test(name)
}
