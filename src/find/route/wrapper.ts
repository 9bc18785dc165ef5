// In: the call that makes a handler, `withAuth(options, handler)`. Out: the wrapper's own source, taken apart: the
// function that it returns, what its parameters stand for, and where it calls the handler.
import type * as t from '@babel/types'
import type { Parsed } from '../../ast/parse.js'
import { importOrigin } from '../../ast/import-origin.js'
import { importsOf } from '../../ast/imports.js'
import { isPure } from '../../ast/is-pure.js'
import type { NodePath } from '../../ast/traverse.js'
import { nameOf } from '../callee-name.js'
import { exportedFunction, valueBehind } from './exported-function.js'
import type { ModuleLookup } from './module-lookup.js'
import { typeParameters } from './generics.js'
import { handlerAmong } from './wrapper-handler.js'

export interface Wrapper {
  name: string
  /** The module that defines it. */
  module: Parsed
  /** The function that answers requests. */
  inner: NodePath<t.Function>
  /** Parameters of the wrapper and what this call passes; `null` where it passes nothing. */
  params: readonly { param: NodePath; arg: NodePath | null }[]
  /** Constants that it makes before it returns the function. */
  before: readonly NodePath<t.VariableDeclaration>[]
  /** Type parameters, which mean nothing outside of it. */
  types: readonly string[]
  /** What it is passed as, and where the function names it to call it: `handler`, `options.handler`. */
  handler: { arg: NodePath; uses: readonly NodePath[] }
}

/** Why a wrapper cannot be written into the action: a code, and what the message names. */
export interface Refusal {
  code: 'route/wrapped-handler' | 'route/wrapper-from-package' | 'route/wrapper-changes-answer'
  name: string
  why: string
}

/** Takes the wrapper of `call` apart. */
export function wrapperOf(route: Parsed, call: NodePath<t.CallExpression>, lookup: ModuleLookup): Wrapper | Refusal {
  const { callee, layers } = layersOf(call)
  const name = nameOf(callee.node)
  const refuse = (why: string, code: Refusal['code'] = 'route/wrapped-handler'): Refusal => ({ code, name, why })
  const found = definitionOf(route, callee, lookup)
  if (typeof found === 'string') return refuse(found)
  if ('source' in found) return refuse(found.source, 'route/wrapper-from-package')

  let fn: NodePath = found.fn
  const params: { param: NodePath; arg: NodePath | null }[] = []
  const before: NodePath<t.VariableDeclaration>[] = []
  const types: string[] = []
  for (const args of layers) {
    if (!fn.isFunction() || fn.node.async || fn.node.generator) return refuse('it is no plain function of a handler')
    const own = fn.get('params') as NodePath[]
    if (args.length > own.length || own.some((each) => each.isRestElement())) return refuse('it takes any arguments')
    own.forEach((param, index) => params.push({ param, arg: args[index] ?? null }))
    types.push(...typeParameters(fn))
    const returned = returnedBy(fn)
    if (typeof returned === 'string') return refuse(returned)
    before.push(...returned.before)
    fn = returned.value
  }
  if (!fn.isFunction() || fn.node.generator) return refuse('it returns no function of its own')
  types.push(...typeParameters(fn))
  const handler = handlerAmong({ params, before, inner: fn })
  if (!handler) return refuse(takesOptions(params) ?? 'it passes the handler on, or never calls it')
  return { name, module: found.module, inner: fn, params, before, types, handler }
}

/** `withAuth(options)(handler)`: what is called in the end, and the arguments of each call. */
function layersOf(call: NodePath<t.CallExpression>): { callee: NodePath; layers: NodePath[][] } {
  const callee = call.get('callee') as NodePath
  const args = call.get('arguments') as NodePath[]
  if (!callee.isCallExpression()) return { callee, layers: [args] }
  const outer = layersOf(callee)
  return { callee: outer.callee, layers: [...outer.layers, args] }
}

type Found = { module: Parsed; fn: NodePath<t.Function> } | { source: string } | string

function definitionOf(route: Parsed, callee: NodePath, lookup: ModuleLookup): Found {
  if (!callee.isIdentifier()) {
    const origin = callee.isMemberExpression() ? importOrigin(callee.get('object') as NodePath) : null
    return origin && !lookup.definitionOf(route.file, origin.source, origin.imported)
      ? { source: origin.source }
      : 'it is a method of an object'
  }
  const imported = importsOf(route.ast).find(({ local }) => local === callee.node.name)
  if (!imported) {
    const own = valueBehind(callee)
    if (own.isFunction()) return { module: route, fn: own }
    return own.isCallExpression() ? 'it is made by a call' : 'it is no function of this file'
  }
  const definition = lookup.definitionOf(route.file, imported.source, imported.imported)
  if (!definition) {
    // An alias that does not resolve is no package.
    const isPackage = !/^([./#~]|@\/)/.test(imported.source)
    return isPackage ? { source: imported.source } : `${imported.source} is not found`
  }
  const module = lookup.read(definition.file)
  const fn = module && exportedFunction(module, definition.name)
  return fn ? { module, fn } : `what ${definition.file} exports is no function written there`
}

/** What the wrapper returns, and the constants that it makes first. */
function returnedBy(fn: NodePath<t.Function>): { value: NodePath; before: NodePath<t.VariableDeclaration>[] } | string {
  const body = fn.get('body') as NodePath
  if (!body.isBlockStatement()) return { value: valueBehind(body), before: [] }
  const before: NodePath<t.VariableDeclaration>[] = []
  for (const statement of body.get('body')) {
    if (statement.isReturnStatement()) {
      const value = statement.get('argument') as NodePath
      return value.node ? { value: valueBehind(value), before } : 'it returns nothing'
    }
    if (statement.isFunctionDeclaration() || /^TS/.test(statement.type)) continue
    if (statement.isVariableDeclaration({ kind: 'const' })) {
      const functions = statement.node.declarations.every(({ init }) => /Function/.test(init?.type ?? ''))
      if (functions) continue
      if (!statement.node.declarations.every(({ init }) => init && isPure(init))) {
        return 'it does work of its own when the module loads'
      }
      before.push(statement)
      continue
    }
    return 'it does more than to return a function'
  }
  return 'it returns nothing'
}

/** `createHandler({ schema, handler })`, and what it does with the handler is not understood. */
function takesOptions(params: Wrapper['params']): string | null {
  const isFunction = (each: t.Node) =>
    each.type === 'ObjectMethod' || (each.type === 'ObjectProperty' && /Function/.test(each.value.type))
  const objects = params.flatMap(({ arg }) => (arg?.isObjectExpression() ? [arg.node.properties] : []))
  if (objects.some((each) => each.some(({ type }) => type === 'SpreadElement')))
    return 'its options are not all written out'
  return objects.some((each) => each.some(isFunction)) ? 'it takes the handler among its options' : null
}
