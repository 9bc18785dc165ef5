// Ways through a handler that end in something else than an answer.
import type * as t from '@babel/types'
import { comesFrom } from '../../ast/import-origin.js'
import { type NodePath } from '../../ast/traverse.js'
import { nameOf } from '../callee-name.js'
import { leaves } from './completion.js'
import type { Trouble } from './found-answer.js'
import type { PlacedAnswer } from './handler.js'

export function positionTrouble({ path, position }: PlacedAnswer): Trouble[] {
  const code = (
    {
      nested: 'route/answer-in-callback',
      held: 'route/answer-not-returned',
      'goes-on': 'route/works-after-answer',
    } as const
  )[position.kind as 'nested']
  return code ? [{ code, detail: '', node: path.node }] : []
}

/** Ways through the handler that return something else than an answer, or nothing. */
export function flowTroubles(fn: NodePath<t.Function>, answers: readonly PlacedAnswer[]): Trouble[] {
  const troubles: Trouble[] = []
  const made = new Set(answers.map((answer) => answer.path.node))
  const last = new Set<t.Node>()
  const closing = new Set<t.Node>()
  for (const { position } of answers) {
    if (position.kind !== 'last') continue
    last.add(position.statement.node)
    if (position.after) closing.add(position.after.node)
  }
  const check = (value: t.Expression | null | undefined, node: t.Node): void => {
    if (!value) troubles.push({ code: 'route/may-not-answer', detail: '', node })
    else if (value.type === 'ConditionalExpression') {
      check(value.consequent, node)
      check(value.alternate, node)
    } else if (!isAnswer(value, made)) {
      const helper = value.type === 'AwaitExpression' ? value.argument : value
      if (helper.type === 'CallExpression') {
        troubles.push({ code: 'route/answers-through-helper', detail: nameOf(helper.callee), node: value })
      } else troubles.push({ code: 'route/may-not-answer', detail: '', node: value })
    }
  }
  const body = fn.get('body') as NodePath
  if (!body.isBlockStatement()) {
    check(body.node as t.Expression, body.node)
    return troubles
  }
  body.traverse({
    Function: (path) => path.skip(),
    ReturnStatement(path) {
      if (!closing.has(path.node)) check(path.node.argument, path.node)
    },
    CallExpression(path) {
      if (!comesFrom(path.get('callee') as NodePath, 'next/navigation', ['redirect', 'permanentRedirect'])) return
      troubles.push({ code: 'route/redirects', detail: 'redirect()', node: path.node })
    },
    ThisExpression: (path) => void troubles.push({ code: 'route/uses-this', detail: 'this', node: path.node }),
    Identifier(path) {
      if (path.node.name === 'arguments' && path.isReferencedIdentifier()) {
        troubles.push({ code: 'route/uses-this', detail: 'arguments', node: path.node })
      }
    },
  })
  if (!leaves(body.node, (statement) => last.has(statement))) {
    troubles.push({ code: 'route/may-not-answer', detail: '', node: fn.node })
  }
  return troubles
}

function isAnswer(node: t.Expression, made: ReadonlySet<t.Node>): boolean {
  if (made.has(node)) return true
  switch (node.type) {
    case 'AwaitExpression':
    case 'UnaryExpression':
      return isAnswer(node.argument, made)
    case 'TSAsExpression':
    case 'ParenthesizedExpression':
      return isAnswer(node.expression, made)
    default:
      return false
  }
}
