// What goes to the console is for developers: nobody else notices it.
import type * as t from '@babel/types'
import type { NodePath } from './traverse.js'

/** `console.log`, and every other of its methods. */
export function isConsoleMethod(node: t.Node): boolean {
  return node.type === 'MemberExpression' && node.object.type === 'Identifier' && node.object.name === 'console'
}

/** It goes to the console, and nowhere else. */
export function isLogged({ parent, listKey }: NodePath): boolean {
  return listKey === 'arguments' && parent.type === 'CallExpression' && isConsoleMethod(parent.callee)
}
