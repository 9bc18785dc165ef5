// Whether a call hands on what its function was given.
import type * as t from '@babel/types'
import type { NodePath } from '../../ast/traverse.js'

/** Does `call` pass a parameter of the handler? */
export function givesRequest(call: NodePath<t.CallExpression>, fn: NodePath<t.Function>): boolean {
  return (call.get('arguments') as NodePath[]).some((arg) => {
    const binding = arg.isIdentifier() ? arg.scope.getBinding(arg.node.name) : undefined
    return binding?.kind === 'param' && binding.scope === fn.scope
  })
}
