// Why a function that answers for a handler is not written into it.
import type * as t from '@babel/types'
import type { NodePath } from '../../ast/traverse.js'
import type { Trouble } from './found-answer.js'
import { type Inlinee, whyNotInlined } from './inline-helper.js'
import type { ModuleLookup } from './module-lookup.js'

/** `troubles` with the reason where a helper that answers is among them. */
export function helperTroubles(troubles: readonly Trouble[], at: Inlinee, modules: ModuleLookup): Trouble[] {
  if (!troubles.some(isHelper)) return [...troubles]
  const calls = new Map<t.Node, NodePath<t.CallExpression>>()
  at.fn.traverse({
    CallExpression(path) {
      for (const node of [path.node, path.parent, ...path.node.arguments]) if (!calls.has(node)) calls.set(node, path)
    },
  })
  return troubles.map((trouble) => {
    const call = isHelper(trouble) ? calls.get(trouble.node) : undefined
    const why = call && whyNotInlined(at, call, modules)
    if (why === 'package') return { ...trouble, code: 'route/answers-through-package' }
    return why
      ? { ...trouble, code: 'route/helper-not-separable', detail: `\`${trouble.detail}\`: ${why.problem}` }
      : trouble
  })
}

function isHelper({ code }: Trouble): boolean {
  return code === 'route/answers-through-helper'
}
