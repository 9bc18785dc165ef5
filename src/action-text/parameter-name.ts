// Names for parameters that mean nothing else in the handler.
import type * as t from '@babel/types'
import { singularize } from 'inflection'
import type { Binding, NodePath } from '../ast/traverse.js'
import type { Handler } from '../find/route/handler.js'
import type { Read } from '../find/route/request-reads.js'

/** Can the parameter be called `name`? No other binding of the handler may have it, and nothing outside may be meant by it. */
export function isUsable(handler: Handler, name: string, reads: readonly Read[]): boolean {
  const own = new Set(reads.map(({ local }) => local?.binding))
  const { fn } = handler
  if (reads.some(({ local }) => local?.name === name) && !takenBeside(fn, name, reads, own)) return true
  return !declaredBeside(fn, name, own) && !mentioned(fn, name)
}

/** The value had the name already: what has it further inside, `ids.filter((id) => …)`, is itself there as before. */
function takenBeside(
  fn: NodePath<t.Function>,
  name: string,
  reads: readonly Read[],
  own: ReadonlySet<unknown>,
): boolean {
  const isOther = (binding: Binding | undefined) =>
    binding !== undefined && !own.has(binding) && !isParameter(binding.path, fn)
  return (
    isOther(fn.scope.bindings[name]) ||
    reads.some(({ local, path }) => local?.name !== name && isOther(path.scope.getBinding(name)))
  )
}

function declaredBeside(fn: NodePath<t.Function>, name: string, own: ReadonlySet<unknown>): boolean {
  let found = false
  const look = (path: NodePath) => {
    const binding = path.scope.bindings[name]
    if (binding && !own.has(binding) && !isParameter(binding.path, fn)) found = true
  }
  look(fn)
  fn.traverse({ Scope: look })
  return found
}

/** The handler's own parameters make room for the action's. */
function isParameter(path: NodePath, fn: NodePath<t.Function>): boolean {
  return path.listKey === 'params' && path.parentPath === fn && path.isIdentifier()
}

function mentioned(fn: NodePath<t.Function>, name: string): boolean {
  let found = false
  fn.traverse({
    Identifier(path) {
      if (path.node.name !== name || !path.isReferencedIdentifier()) return
      const binding = path.scope.getBinding(name)
      if (!binding || binding.scope.path.isProgram()) found = true
    },
  })
  return found
}

/** A name for the value of `[id]`: `id`, else what it is the id of: `postId` in `/posts/[id]`. */
export function freeName(handler: Handler, key: string, reads: readonly Read[]): string {
  const plain = camel(key)
  const parts = handler.route.path.split('/')
  const at = parts.findIndex((part) => part.startsWith('[') && part.includes(key))
  const owner = (at === -1 ? parts : parts.slice(0, at)).findLast((part) => part !== '' && !part.startsWith('['))
  const long = owner && owner !== 'api' ? camel(`${singularize(owner)}-${key}`) : `${plain}Param`
  return (
    [plain, long, `${plain}Param`, `${plain}Value`].find((name) => isUsable(handler, name, reads)) ?? `action${long}`
  )
}

function camel(text: string): string {
  const name = text.replace(/[^A-Za-z0-9_$]+(.)?/g, (_, next: string | undefined) => next?.toUpperCase() ?? '')
  return /^\d/.test(name) ? `_${name}` : name
}
