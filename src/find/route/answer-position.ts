// Where an answer stands decides whether it can become the action's return value.
import type * as t from '@babel/types'
import type { NodePath } from '../../ast/traverse.js'

export type AnswerPosition =
  /** Its value is what the handler returns: `return res.json(x)`, `cond ? a : b` in a return, an arrow's body. */
  | { kind: 'returned' }
  /** A statement of its own with nothing but the end of the handler behind it. `after`: the `return` or `break` that says so. */
  | { kind: 'last'; statement: NodePath<t.Statement>; after: NodePath<t.Statement> | null }
  /** A statement of its own, and the handler goes on. */
  | { kind: 'goes-on'; next: t.Node | null }
  | { kind: 'nested' }
  /** Kept in a variable, passed to a function, part of an expression. */
  | { kind: 'held' }

/** Where `answer` stands in `fn`. */
export function answerPosition(answer: NodePath, fn: NodePath<t.Function>): AnswerPosition {
  if (answer.getFunctionParent() !== fn) return { kind: 'nested' }
  const top = valueOf(answer)
  const parent = top.parentPath!
  if (parent.isReturnStatement() || parent === fn) return { kind: 'returned' }
  if (!parent.isExpressionStatement()) return { kind: 'held' }
  // `cond ? res.json(a) : res.json(b)` answers either way; `ok && res.json(a)` may not.
  if (top !== answer && top.isLogicalExpression()) return { kind: 'held' }
  const after = following(parent)
  if (after === null) return { kind: 'last', statement: parent, after: null }
  if (after.isReturnStatement() && !after.node.argument) return { kind: 'last', statement: parent, after }
  // `break` leaves a switch with nothing behind it.
  if (after.isBreakStatement() && !after.node.label) {
    const target = after.findParent((path) => path.isSwitchStatement() || path.isLoop())
    if (target?.isSwitchStatement() && following(target) === null) return { kind: 'last', statement: parent, after }
  }
  return { kind: 'goes-on', next: after.node }
}

/** Climbs while the value of the whole is the value of the part. */
function valueOf(path: NodePath): NodePath {
  const parent = path.parentPath
  if (parent?.isConditionalExpression() && path.key !== 'test') return valueOf(parent)
  if (parent?.isLogicalExpression() && path.key === 'right') return valueOf(parent)
  if (parent?.isAwaitExpression() || parent?.isTSAsExpression() || parent?.isParenthesizedExpression())
    return valueOf(parent)
  if (parent?.isUnaryExpression({ operator: 'void' })) return valueOf(parent)
  return path
}

/** What runs after `statement` in its function; `null` where nothing does. */
export function following(statement: NodePath): NodePath<t.Statement> | null {
  const parent = statement.parentPath!
  if (typeof statement.key === 'number' && statement.listKey) {
    const next = statement.getSibling(statement.key + 1)
    if (next.node && !hoisted(next)) return next as NodePath<t.Statement>
    if (next.node) return following(next)
  }
  if (parent.isFunction()) return null
  // A case runs on into the next one.
  if (parent.isSwitchCase()) {
    const later = (parent.getAllNextSiblings() as NodePath<t.SwitchCase>[]).find(
      (each) => each.node.consequent.length > 0,
    )
    if (later) return later.get('consequent')[0]!
    return following(parent.parentPath as NodePath)
  }
  // What a finally block does comes after the value is settled, before as after the rewrite.
  if (parent.isCatchClause()) return following(parent.parentPath)
  if (parent.isLoop()) return parent as NodePath<t.Statement>
  if (parent.isProgram()) return null
  return following(parent)
}

function hoisted(path: NodePath): boolean {
  return path.isFunctionDeclaration() || path.isTSTypeAliasDeclaration() || path.isTSInterfaceDeclaration()
}
