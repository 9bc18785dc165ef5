// A switch on the method, with the method known: its case takes its place.
import type * as t from '@babel/types'
import { statementStart } from '../../ast/statement-range.js'
import type { NodePath } from '../../ast/traverse.js'
import type { Range } from '../../location.js'
import { following } from './answer-position.js'
import { leaves } from './completion.js'
import { pruneList } from './handler-dispatch.js'
import { decide, text } from './method-test.js'
import { clashes, hoist, type Pruning, remove } from './unwrap-text.js'

export function pruneSwitch(
  pruning: Pruning,
  statement: NodePath<t.SwitchStatement>,
): { leaves: boolean; decided: boolean } {
  const cases = statement.get('cases')
  const matches = (each: NodePath<t.SwitchCase>): boolean => {
    const test = each.get('test') as NodePath
    if (!test.node) return false
    if (isTrue(statement.node.discriminant)) return decide(test, pruning.method, pruning.isMethod) === true
    return text(test) === pruning.method
  }
  const found = cases.findIndex(matches)
  const from = found === -1 ? cases.findIndex((each) => !each.node.test) : found
  if (from === -1) {
    remove(pruning, statement)
    return { leaves: false, decided: true }
  }
  // Falling through goes on until something leaves.
  const taken: NodePath<t.Statement>[] = []
  for (const each of cases.slice(from)) {
    const body = each.get('consequent')
    taken.push(...body)
    if (leavesCase(body.map((one) => one.node))) break
  }
  return { leaves: unwrapCase(pruning, statement, taken), decided: true }
}

function unwrapCase(pruning: Pruning, statement: NodePath<t.Statement>, taken: NodePath<t.Statement>[]): boolean {
  const [only] = taken
  const isBlock = taken.length === 1 && only?.isBlockStatement() && !clashes(statement, only)
  const inner = isBlock ? only.get('body') : taken
  const kept: NodePath<t.Statement>[] = []
  let left = false
  for (const each of inner) {
    if (each.isBreakStatement() && !each.node.label) break
    // `case 'POST': { … } break`: the block's own end may break as well.
    kept.push(each)
    left = leaves(each.node)
    if (left) break
  }
  const breaks = kept.flatMap(breaksOut)
  // One case goes on in the next, or has a constant whose name the function has too: there is no text to take for that.
  if (new Set(inner.map(({ parent }) => parent)).size > 1 || kept.some((each) => declaresAgain(statement, each))) {
    pruning.failed = true
    return false
  }
  // Behind a switch that ends the handler, leaving the one is leaving the other.
  if (breaks.length > 0 && following(statement) !== null) {
    pruning.failed = true
    return false
  }
  pruning.returns.push(...breaks)
  if (kept.length === 0) {
    remove(pruning, statement)
    return false
  }
  hoist(pruning, statement, {
    start: statementStart(pruning.parsed, kept[0]!.node),
    end: kept.at(-1)!.node.end!,
  })
  return pruneList(pruning, kept)
}

function leavesCase(statements: t.Statement[]): boolean {
  return statements.some((each) => leaves(each, ({ type }) => type === 'BreakStatement'))
}

/** Behind `case 'POST':` without braces. */
function declaresAgain(statement: NodePath<t.Statement>, kept: NodePath<t.Statement>): boolean {
  return kept.isVariableDeclaration() && kept.parentPath.isSwitchCase() && clashes(statement, kept)
}

/** The `break` keywords in there that leave the switch around the statement. */
function breaksOut(statement: NodePath<t.Statement>): Range[] {
  const keyword = (node: t.Node) => ({ start: node.start!, end: node.start! + 'break'.length })
  if (statement.isBreakStatement()) return statement.node.label ? [] : [keyword(statement.node)]
  if (statement.isLoop() || statement.isSwitchStatement()) return []
  const found: Range[] = []
  statement.traverse({
    BreakStatement(path) {
      if (!path.node.label) found.push(keyword(path.node))
    },
    Loop: (path) => path.skip(),
    SwitchStatement: (path) => path.skip(),
    Function: (path) => path.skip(),
  })
  return found
}

export function isTrue(node: t.Node): boolean {
  return node.type === 'BooleanLiteral' && node.value
}
