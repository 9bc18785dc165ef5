// In: a call that hands the request to a function of the project, `await rateLimit(request, 'posts')`, which asks nothing of it
// but headers and cookies. Out: the moves that hand over those of the action's own request, which the browser sends alike.
// https://nextjs.org/docs/app/api-reference/functions/headers, https://nextjs.org/docs/app/api-reference/functions/cookies
import type * as t from '@babel/types'
import { importOrigin } from '../../ast/import-origin.js'
import type { Parsed } from '../../ast/parse.js'
import { rangeOf } from '../../ast/range.js'
import type { NodePath } from '../../ast/traverse.js'
import { withoutCasts } from '../../ast/without-casts.js'
import type { Move } from './derived-text.js'
import { type HelperFunction, helperFunction } from './helper-function.js'
import { importing, type Wanted } from './module-imports.js'
import type { ModuleLookup } from './module-lookup.js'
import { parameterReads, type Read } from './request-reads.js'
import { isCall } from './request-sources.js'
import { isSameInAction, isSessionLookup } from './request-troubles.js'
import { responseAnswers } from './response-answers.js'

/** A part of a request that `next/headers` gives in an action. */
type Part = 'headers' | 'cookies'

/** As far as the signs are looked for that a request is a machine's: who accepts a token is known to that depth. */
const farthest = 2

/** The moves for the first such call of `fn` to a function that makes no answer, and so need not be written into the action. */
export function partsForValue(parsed: Parsed, fn: NodePath<t.Function>, modules: ModuleLookup): Move[] | null {
  let moves: Move[] | null = null
  fn.traverse({
    CallExpression(path) {
      if (!path.getFunctionParent()?.node.async) return
      moves = partsForm(parsed, fn, path, modules, (helper) => responseAnswers(helper.fn).length === 0)
      if (moves) path.stop()
    },
  })
  return moves
}

/**
 * The moves for `call` of the handler `fn`; `null` where more is asked, or it is not known what.
 * @param isMeant which functions are called so
 */
export function partsForm(
  parsed: Parsed,
  fn: NodePath<t.Function>,
  call: NodePath<t.CallExpression>,
  modules: ModuleLookup,
  isMeant: (helper: HelperFunction) => boolean = () => true,
): Move[] | null {
  const args = call.get('arguments') as NodePath[]
  const index = args.findIndex((arg) => isRequest(arg, fn))
  const helper = index === -1 ? null : helperFunction(parsed, call.get('callee') as NodePath, modules)
  if (!helper || helper === 'package' || !isMeant(helper)) return null
  const parts = partsAsked(helper, index, modules, farthest)
  if (!parts || parts.size === 0) return null
  const type = requestType(helper, index)
  if (type === null) return null
  const names = [...parts].sort().reverse()
  const wanted: Wanted[] = names.map((name) => ({ source: 'next/headers', name }))
  const cast: Wanted[] = type === 'NextRequest' ? [{ source: 'next/server', name: type, typeOnly: true }] : []
  const imports = importing(parsed, fn, [...wanted, ...cast])
  if (!imports) return null
  const object = `{ ${names.map((name) => `${name}: await ${name}()`).join(', ')} }`
  // The cookies of `next/headers` have not all that those of a request have, so they are not taken for one another.
  const told = parts.has('cookies') ? `unknown as ${type}` : type
  return [{ ...rangeOf(args[index]!.node), pieces: [type === '' ? object : `${object} as ${told}`] }, ...imports]
}

/** Is it the handler's request itself, whatever type it is given? */
function isRequest(argument: NodePath, fn: NodePath<t.Function>): boolean {
  const path = withoutCasts(argument)
  const binding = path.isIdentifier() ? path.scope.getBinding(path.node.name) : undefined
  return binding !== undefined && binding.constant && binding.identifier === fn.node.params[0]
}

/** What the function asks of the request that it takes at `index`; `null` where it is more than headers and cookies. */
function partsAsked(
  { module, fn }: HelperFunction,
  index: number,
  modules: ModuleLookup,
  depth: number,
): ReadonlySet<Part> | null {
  const param = fn.get('params')[index] as NodePath | undefined
  if (!param) return new Set()
  const found = new Set<Part>()
  for (const read of parameterReads(param, 'app')) {
    const parts = partsOf(read, module, modules, depth)
    if (!parts) return null
    parts.forEach((part) => found.add(part))
  }
  return found
}

function partsOf(read: Read, module: Parsed, modules: ModuleLookup, depth: number): ReadonlySet<Part> | null {
  const { source, key, path, outer } = read
  // It is the object that is asked, `headers` of `request.headers.get('origin')`; anything else could be kept.
  const isAsked = isCall(outer) && path.parentPath?.key === 'callee'
  if (source === 'cookies') return isAsked ? new Set(['cookies']) : null
  if (source === 'headers') {
    if (key === null) return isSessionLookup(outer) ? new Set(['headers']) : null
    return isAsked && isSameInAction(key) ? new Set(['headers']) : null
  }
  const call = outer.parentPath
  if (source !== 'request' || key !== null || depth === 0 || !call?.isCallExpression()) return null
  const index = call.node.arguments.indexOf(outer.node as t.Expression)
  const helper = index === -1 ? null : helperFunction(module, call.get('callee') as NodePath, modules)
  return helper && helper !== 'package' ? partsAsked(helper, index, modules, depth - 1) : null
}

/** What the argument is said to be, so that it is taken for the request: nothing without types; `null` for a type of its own. */
function requestType({ fn }: HelperFunction, index: number): 'Request' | 'NextRequest' | '' | null {
  const param = fn.get('params')[index] as NodePath
  const name = param.isAssignmentPattern() ? (param.get('left') as NodePath) : param
  const typed = name.get('typeAnnotation') as NodePath
  if (!typed.isTSTypeAnnotation()) return ''
  const type = typed.get('typeAnnotation') as NodePath
  if (type.isTSAnyKeyword()) return ''
  const names = (type.isTSUnionType() ? (type.get('types') as NodePath[]) : [type]).map(requestName)
  return names.find((each) => each === 'Request') ?? names.find((each) => each !== null) ?? null
}

function requestName(type: NodePath): 'Request' | 'NextRequest' | null {
  const name = type.isTSTypeReference() ? (type.get('typeName') as NodePath) : null
  if (!name?.isIdentifier()) return null
  if (name.node.name === 'Request' && !name.scope.hasBinding('Request', true)) return 'Request'
  const origin = importOrigin(name)
  return origin?.source === 'next/server' && origin.imported === 'NextRequest' ? 'NextRequest' : null
}
