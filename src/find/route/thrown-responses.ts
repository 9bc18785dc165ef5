// In: what a `catch` of a handler returns where it is an answer, `if (error instanceof Response) return error`. Out: every
// answer that the functions of the project throw in the `try`, as they write it.
import type * as t from '@babel/types'
import { importOrigin } from '../../ast/import-origin.js'
import type { Parsed } from '../../ast/parse.js'
import type { NodePath } from '../../ast/traverse.js'
import { makesResponse } from '../makes-response.js'
import { helperFunction } from './helper-function.js'
import { responseBranch } from './response-branch.js'
import type { ModuleLookup } from './module-lookup.js'

/** The answers that `value` may be; `null` where it is not known which. */
export function thrownResponses(parsed: Parsed, value: NodePath, modules: ModuleLookup): t.Node[] | null {
  const binding = value.isIdentifier() ? value.scope.getBinding(value.node.name) : undefined
  const clause = binding?.constant && binding.path.isCatchClause() ? binding.path : null
  if (!clause || !responseBranch(value) || !clause.parentPath.isTryStatement()) return null
  const found: Found = { thrown: [], seen: new Set(), isOpen: false }
  collect(clause.parentPath.get('block'), parsed, modules, found)
  return found.isOpen ? null : found.thrown
}

interface Found {
  thrown: t.Node[]
  seen: Set<t.Node>
  /** Whether something is thrown that cannot be looked into. */
  isOpen: boolean
}

function collect(path: NodePath, parsed: Parsed, modules: ModuleLookup, found: Found): void {
  path.traverse({
    ThrowStatement({ node: { argument } }) {
      if (makesResponse(argument)) found.thrown.push(argument)
      else if (argument.type !== 'NewExpression' && !isCaught(argument, path)) found.isOpen = true
    },
    CallExpression(call) {
      const callee = call.get('callee') as NodePath
      const helper = helperFunction(parsed, callee, modules)
      if (helper === 'package') return
      if (!helper) found.isOpen ||= mayThrowAnswer(callee, parsed, modules)
      else if (!found.seen.has(helper.fn.node)) {
        found.seen.add(helper.fn.node)
        collect(helper.fn, helper.module, modules, found)
      }
    },
  })
}

/** What a `catch` throws on came from what is followed already. */
function isCaught(node: t.Node, inside: NodePath): boolean {
  let found = false
  inside.traverse({
    CatchClause({ node: { param } }) {
      if (node.type === 'Identifier' && param?.type === 'Identifier' && param.name === node.name) found = true
    },
  })
  return found
}

/** A member of something that another module of the project makes, where that module throws answers. */
function mayThrowAnswer(callee: NodePath, parsed: Parsed, modules: ModuleLookup): boolean {
  let root = callee
  while (root.isMemberExpression() || root.isCallExpression()) {
    root = root.get(root.isMemberExpression() ? 'object' : 'callee') as NodePath
  }
  const origin = importOrigin(root)
  const definition = origin && modules.definitionOf(parsed.file, origin.source, origin.imported)
  const module = definition && modules.read(definition.file)
  return !!module && /\bthrow\s+(new\s+)?(Next)?Response\b/.test(module.text)
}
