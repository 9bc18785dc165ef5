// A value that an `if` above the call chooses: `let method = 'POST'`, and `if (id) method = 'PUT'` behind it.
import type * as t from '@babel/types'
import type { NodePath } from '../../ast/traverse.js'

export interface ChoiceAbove {
  test: NodePath
  yes: NodePath
  no: NodePath
  /** The declaration and the `if`, which are for this choice alone. */
  statements: readonly NodePath[]
}

/** The choice behind a variable that is read once, beside the `if` that sets it. */
export function choiceAbove(part: NodePath): ChoiceAbove | null {
  const found = setBy(part)
  if (!found) return null
  const { conditional, declaration } = found
  const settled = assignments(conditional)
  // Whatever else it does would be left undone.
  if (!settled || !settled.every(({ target }) => setBy(readOf(target))?.conditional.node === conditional.node))
    return null
  const name = (part.node as t.Identifier).name
  const set = (side: Side) => settled.find((each) => each.side === side && each.target.node.name === name)?.value
  const init = declaration.get('declarations.0.init') as NodePath
  const otherwise = init.node ? init : null
  const [yes, no] = [set('consequent') ?? otherwise, set('alternate') ?? otherwise]
  const isOverwritten = otherwise !== null && yes !== otherwise && no !== otherwise
  if (!yes || !no || isOverwritten) return null
  return { test: conditional.get('test'), yes, no, statements: [declaration, conditional] }
}

type Side = 'consequent' | 'alternate'

/** The `let` of a variable that is read only at `part`, and the `if` behind it in the same block that alone sets it. */
function setBy(
  part: NodePath | null,
): { declaration: NodePath<t.VariableDeclaration>; conditional: NodePath<t.IfStatement> } | null {
  const binding = part?.isIdentifier() ? part.scope.getBinding(part.node.name) : undefined
  if (!part || !binding || binding.constantViolations.length === 0 || binding.referencePaths.length !== 1) return null
  const declarator = binding.path
  const declaration = declarator.parentPath
  if (
    !declarator.isVariableDeclarator() ||
    !declarator.get('id').isIdentifier() ||
    !declaration?.isVariableDeclaration()
  )
    return null
  const conditional = binding.constantViolations[0]!.findParent((path) => path.isIfStatement())
  if (!conditional?.isIfStatement() || declaration.node.declarations.length !== 1) return null
  if (!binding.constantViolations.every((path) => path.findParent((each) => each.isIfStatement()) === conditional))
    return null
  const isBeside = declaration.parentPath === conditional.parentPath && declaration.inList
  const isBehind =
    part.node.start! > conditional.node.end! && part.getFunctionParent() === conditional.getFunctionParent()
  const isRepeated = part.findParent((path) => path.isLoop() && !path.isAncestor(conditional)) !== null
  return isBeside && isBehind && !isRepeated ? { declaration, conditional } : null
}

/** Where the variable is read. */
function readOf(target: NodePath<t.Identifier>): NodePath | null {
  return target.scope.getBinding(target.node.name)?.referencePaths[0] ?? null
}

/** All that an `if` does, where that is to set variables, each once on a side; `null` where it does more. */
function assignments(
  conditional: NodePath<t.IfStatement>,
): { side: Side; target: NodePath<t.Identifier>; value: NodePath }[] | null {
  const sides = (['consequent', 'alternate'] as const).map((side) => {
    const branch = conditional.get(side) as NodePath
    if (!branch.node) return []
    const statements = branch.isBlockStatement() ? branch.get('body') : [branch]
    const set = statements.map((statement) => {
      const expression = statement.isExpressionStatement() ? statement.get('expression') : null
      const target = expression?.isAssignmentExpression({ operator: '=' }) ? expression.get('left') : null
      return target?.isIdentifier()
        ? { side, target, value: (expression as NodePath<t.AssignmentExpression>).get('right') as NodePath }
        : null
    })
    const names = new Set(set.map((each) => each?.target.node.name))
    return set.includes(null) || names.size < set.length
      ? null
      : (set as { side: Side; target: NodePath<t.Identifier>; value: NodePath }[])
  })
  return sides.includes(null) ? null : sides.flatMap((each) => each!)
}
