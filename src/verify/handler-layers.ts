// In: a route module and an export of it. Out: the handler and the wrappers around it, each as its own source has it.
// Who wraps whom is read here as the plan reads it; what each of them does is not.
import type * as t from '@babel/types'
import { importsOf } from '../ast/imports.js'
import type { Parsed } from '../ast/parse.js'
import type { Binding, NodePath } from '../ast/traverse.js'
import { exportedFunction, valueBehind } from '../find/route/exported-function.js'
import type { ModuleLookup } from '../find/route/module-lookup.js'
import { authFunction } from '../find/route/session-wrapper.js'
import { wrapperOf } from '../find/route/wrapper.js'
import { valuesOf, type WrapperValues } from './wrapper-values.js'

export interface Layer {
  parsed: Parsed
  fn: NodePath<t.Function>
  /** What is done before it, by a wrapper without source. */
  before: readonly string[]
  /** The name that it calls the layer inside of it by. */
  calls: Binding | null
  inside: Layer | null
  /** What the parameters of the wrapper stand for. */
  values: WrapperValues
}

/** The layers of `value`, the outermost first; `null` where one of them has no source. */
export function layersOf(parsed: Parsed, value: NodePath, modules: ModuleLookup): Layer | null {
  const statement = value.parentPath?.parentPath
  if (statement?.isExportNamedDeclaration() && statement.node.source && value.isIdentifier()) {
    return moduleLayer(parsed, statement.node.source.value, value.node.name, modules)
  }
  const path = valueBehind(value)
  if (path.isFunction()) return plainLayer(parsed, path)
  if (path.isIdentifier()) return importedLayer(parsed, path, modules)
  if (!path.isCallExpression()) return null
  const session = authFunction(parsed, path, modules)
  if (session) {
    const inside = 'arg' in session ? layersOf(parsed, session.arg, modules) : null
    return inside && { ...inside, before: [`call ${session.name}`, ...inside.before] }
  }
  const wrapper = wrapperOf(parsed, path, modules)
  if ('code' in wrapper) return null
  const inside = layersOf(parsed, wrapper.handler.arg, modules)
  return (
    inside && {
      ...plainLayer(wrapper.module, wrapper.inner),
      calls: wrapper.handler.binding,
      inside,
      values: valuesOf(wrapper),
    }
  )
}

/** A function that nothing wraps. */
export function plainLayer(parsed: Parsed, fn: NodePath<t.Function>): Layer {
  return { parsed, fn, before: [], calls: null, inside: null, values: new Map() }
}

function importedLayer(parsed: Parsed, path: NodePath<t.Identifier>, modules: ModuleLookup): Layer | null {
  const imported = importsOf(parsed.ast).find(({ local }) => local === path.node.name)
  return imported ? moduleLayer(parsed, imported.source, imported.imported, modules) : null
}

/** A function that another module exports. */
function moduleLayer(parsed: Parsed, source: string, name: string, modules: ModuleLookup): Layer | null {
  const definition = modules.definitionOf(parsed.file, source, name)
  const module = definition && modules.read(definition.file)
  const fn = module && exportedFunction(module, definition.name)
  return fn ? plainLayer(module, fn) : null
}
