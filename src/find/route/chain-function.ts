// A function of a next-connect chain, `(req, res, next)`: where it is written, and what it calls `next`.
import type * as t from '@babel/types'
import { importsOf } from '../../ast/imports.js'
import type { Parsed } from '../../ast/parse.js'
import type { Binding, NodePath } from '../../ast/traverse.js'
import { nameOf } from '../callee-name.js'
import { exportedFunction, valueBehind } from './exported-function.js'
import type { ModuleLookup } from './module-lookup.js'

export interface ChainFunction {
  module: Parsed
  fn: NodePath<t.Function>
  /** `next`; `null` in a function that takes none, so that nothing runs after it. */
  next: Binding | null
}

/** The function that `path`, an argument in `parsed`, is or names; the end of a sentence where it is not followed. */
export function chainFunction(parsed: Parsed, path: NodePath, lookup: ModuleLookup): ChainFunction | string {
  const found = writtenFunction(parsed, path, lookup)
  return typeof found === 'string' ? found : withNext(found.module, found.fn)
}

/** The same for `onError(error, req, res)`, whose third parameter is the response. */
export function errorFunction(parsed: Parsed, path: NodePath, lookup: ModuleLookup): ChainFunction | string {
  const found = writtenFunction(parsed, path, lookup)
  return typeof found === 'string' ? found : { ...found, next: null }
}

function writtenFunction(parsed: Parsed, path: NodePath, lookup: ModuleLookup): Omit<ChainFunction, 'next'> | string {
  const value = valueBehind(path)
  if (value.isFunction()) return { module: parsed, fn: value }
  if (!value.isIdentifier()) return `its \`${nameOf(value.node)}\` is made by a call`
  const imported = importsOf(parsed.ast).find(({ local }) => local === value.node.name)
  const definition = imported && lookup.definitionOf(parsed.file, imported.source, imported.imported)
  const module = definition && lookup.read(definition.file)
  const fn = module && exportedFunction(module, definition.name)
  return fn ? { module, fn } : `its \`${value.node.name}\` is no function of this project`
}

function withNext(module: Parsed, fn: NodePath<t.Function>): ChainFunction | string {
  if (fn.node.generator) return 'one of its functions is a generator'
  const param = fn.node.params[2]
  if (!param) return { module, fn, next: null }
  const next = param.type === 'Identifier' ? fn.scope.getOwnBinding(param.name) : undefined
  const isCalled = next?.referencePaths.every(
    (path) =>
      path.key === 'callee' && path.parentPath?.isCallExpression() && path.parentPath.node.arguments.length === 0,
  )
  return next && isCalled ? { module, fn, next } : 'one of its functions passes `next` on, or calls it with an error'
}
