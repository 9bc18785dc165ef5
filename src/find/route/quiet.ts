import type * as t from '@babel/types'
import { isConsoleMethod } from '../../ast/console.js'
import { isPureCall } from '../pure-call.js'
import type { NodePath } from '../../ast/traverse.js'

/**
 * Is nothing called, awaited or thrown in `path` but what only computes, or logs? `known` are calls that do not count.
 * Reading a member of nothing throws too; that is left out of account.
 */
export function isQuiet(path: NodePath, known: (call: t.CallExpression) => boolean = () => false): boolean {
  let quiet = !isLoud(path.node, known)
  path.traverse({
    enter(each) {
      if (each.isFunction()) return each.skip()
      if (isLoud(each.node, known)) quiet = false
    },
  })
  return quiet
}

function isLoud(node: t.Node, known: (call: t.CallExpression) => boolean): boolean {
  switch (node.type) {
    case 'AwaitExpression':
    case 'YieldExpression':
    case 'ThrowStatement':
    case 'TaggedTemplateExpression':
      return true
    case 'NewExpression':
    case 'OptionalCallExpression':
      return !isPureCall(node)
    case 'CallExpression':
      return !isPureCall(node) && !known(node) && !isConsoleMethod(node.callee)
    default:
      return false
  }
}
