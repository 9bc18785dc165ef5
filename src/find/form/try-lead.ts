// What a try block does before its call, where it cannot fail: then it may as well stand in front of the `try`.
import type * as t from '@babel/types'
import { calledName } from '../../ast/member.js'
import type { NodePath } from '../../ast/traverse.js'
import type { Range } from '../../location.js'
import { isCalmValue } from './calm-value.js'

/**
 * The statements of the try block before the one with the call; `null` where one of them might end in its `catch`, or leave.
 * @param held statements that go with the call.
 * @param typed whether TypeScript checks the file.
 */
export function leadOf(
  path: NodePath<t.TryStatement>,
  call: NodePath,
  held: readonly Range[],
  typed: boolean,
): NodePath<t.Statement>[] | null {
  const statements = path.get('block').get('body')
  const at = statements.findIndex((each) => call.findParent((parent) => parent === each) !== null)
  const lead = statements.slice(0, at).filter(({ node }) => !held.some(({ start }) => start === node.start))
  return at !== -1 && lead.every((each) => isCalm(each, typed) && hasFreeNames(each, path)) ? lead : null
}

function isCalm(statement: NodePath<t.Statement>, typed: boolean): boolean {
  const isCalmPath = (path: NodePath) => isCalmValue(path, typed)
  if (statement.isVariableDeclaration())
    return statement
      .get('declarations')
      .every(
        (each) => each.get('id').isIdentifier() && each.node.init != null && isCalmPath(each.get('init') as NodePath),
      )
  const call = statement.isExpressionStatement() ? statement.get('expression') : null
  if (!call?.isCallExpression()) return false
  const { callee } = call.node
  if (callee.type === 'MemberExpression')
    return callee.property.type === 'Identifier' && /^(preventDefault|stopPropagation)$/.test(callee.property.name)
  return isStateSetter(statement, callee) && call.get('arguments').every(isCalmPath)
}

/** A name that the function has already would mean two things in front of the `try`. */
function hasFreeNames({ node }: NodePath<t.Statement>, path: NodePath): boolean {
  if (node.type !== 'VariableDeclaration') return true
  return node.declarations.every(({ id }) => id.type === 'Identifier' && !path.scope.hasBinding(id.name))
}

function isStateSetter({ scope }: NodePath, callee: t.Node): boolean {
  const declared = callee.type === 'Identifier' ? scope.getBinding(callee.name)?.path.node : null
  if (declared?.type !== 'VariableDeclarator' || declared.id.type !== 'ArrayPattern') return false
  return declared.init?.type === 'CallExpression' && calledName(declared.init) === 'useState'
}
