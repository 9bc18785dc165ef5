// In: a route module and an export of it. Out: the handler and the wrappers around it, each as its own source has it.
// Who wraps whom is read here as the plan reads it; what each of them does is not.
import type * as t from '@babel/types'
import { importsOf } from '../ast/imports.js'
import type { Parsed } from '../ast/parse.js'
import type { NodePath } from '../ast/traverse.js'
import { chainFunction, errorFunction } from '../find/route/chain-function.js'
import { type ChainRouter, chainFor, chainRouterOf } from '../find/route/chain-router.js'
import { exportedFunction, valueBehind } from '../find/route/exported-function.js'
import type { ModuleLookup } from '../find/route/module-lookup.js'
import type { HttpMethod } from '../find/route/route-file.js'
import { authFunction } from '../find/route/session-wrapper.js'
import { routerIn } from '../find/route/unwrap-router.js'
import { wrapperOf } from '../find/route/wrapper.js'
import { valuesOf, type WrapperValues } from './wrapper-values.js'

export interface Layer {
  parsed: Parsed
  fn: NodePath<t.Function>
  /** What is done before it, by a wrapper without source. */
  before: readonly string[]
  /** Where it calls the layer inside of it: `handler`, `options.handler`, `next`. */
  calls: ReadonlySet<t.Node>
  inside: Layer | null
  /** What the parameters of the wrapper stand for. */
  values: WrapperValues
  /** Whether the call of the layer inside passes nothing, because that gets the same request: `next()`. */
  passesAll?: boolean
  /** Of a function that the handler asks: its returns that are returns of the handler, besides its answers. */
  leaves?: ReadonlySet<t.Node>
  /** Answers for what it throws. */
  onError?: Layer
}

/**
 * The layers of `value`, the outermost first; `null` where one of them has no source.
 * @param method the method that is asked about, where a router has functions for several
 */
export function layersOf(
  parsed: Parsed,
  value: NodePath,
  modules: ModuleLookup,
  method: HttpMethod | 'ANY' = 'ANY',
): Layer | null {
  const routed = routerIn(value.isFunction() ? { fn: value, instead: null } : { fn: null, instead: value })
  const router = routed && chainRouterOf(routed)
  if (router)
    return typeof router === 'string' || method === 'ANY' ? null : chainLayers(parsed, router, method, modules)
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
      calls: nodesOf(wrapper.handler.uses),
      inside,
      values: valuesOf(wrapper),
    }
  )
}

/** The functions of a next-connect chain, each around the next one. */
function chainLayers(parsed: Parsed, router: ChainRouter, method: HttpMethod, modules: ModuleLookup): Layer | null {
  const paths = chainFor(router, method)
  if (typeof paths === 'string') return null
  let inside: Layer | null = null
  for (const path of [...paths].reverse()) {
    const step = chainFunction(parsed, path, modules)
    if (typeof step === 'string') return null
    inside = {
      ...plainLayer(step.module, step.fn),
      calls: nodesOf(step.next?.referencePaths ?? []),
      inside: step.next && inside,
      passesAll: true,
    }
  }
  const caught = inside && router.onError ? errorFunction(parsed, router.onError, modules) : null
  if (typeof caught === 'string') return null
  return inside && caught ? { ...inside, onError: plainLayer(caught.module, caught.fn) } : inside
}

/** A function that nothing wraps. */
export function plainLayer(parsed: Parsed, fn: NodePath<t.Function>): Layer {
  return { parsed, fn, before: [], calls: new Set(), inside: null, values: new Map() }
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

function nodesOf(paths: readonly NodePath[]): ReadonlySet<t.Node> {
  return new Set(paths.map(({ node }) => node))
}
