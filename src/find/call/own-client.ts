// The function of the project's own that a call goes through, found by its binding: of this file, or of the one it is imported from.
import type { Parsed } from '../../ast/parse.js'
import { type NodePath, traverse } from '../../ast/traverse.js'
import type * as t from '@babel/types'
import { type ClientFunction, exportedFunction, functionBehind } from './client-function.js'
import { type Followed, foundIn, holderOf, isOnlyCalled } from './client-holder.js'
import { readDelegate } from './delegate-wrapper.js'
import { type FetchWrapper, readFetchWrapper } from './fetch-wrapper.js'
import type { UrlTextPart } from './url-constant.js'
import { readSettler, type Settler } from './settled-response.js'
import { readValueWrapper, type ValueWrapper } from './value-wrapper.js'

/** `fetch` with another URL, a function that gives the body and throws where there is none, or the half of one behind the request. */
export type Wrapper = FetchWrapper | ValueWrapper | Settler

type Found = Extract<ClientFunction, { kind: 'here' }>

/** The wrapper around `fetch` that another module exports as `name`, or that is the member `members` of it. */
export type ImportedWrapper = (specifier: string, name: string, members: readonly string[]) => Wrapper | null

/** The wrapper around `fetch` that `callee` names; `null` where it is none, or does more than is understood. */
export function wrapperOf(callee: NodePath, imported: ImportedWrapper, parsed: Parsed): Wrapper | null {
  return wrapperIn(functionBehind(callee), imported, parsed)
}

/** The wrapper that a module exports as `name`, or that is the member `members` of it. */
export function exportedWrapper(
  parsed: Parsed,
  name: string,
  members: readonly string[] = [],
  imported: ImportedWrapper = () => null,
): Wrapper | null {
  let found: ClientFunction | null = null
  traverse(parsed.ast, {
    Program(program) {
      program.stop()
      found = exportedFunction(program, name, members)
    },
  })
  return wrapperIn(found, imported, parsed)
}

function wrapperIn(found: ClientFunction | null, imported: ImportedWrapper, parsed: Parsed): Wrapper | null {
  if (!found) return null
  if (found.kind === 'elsewhere') return imported(found.source, found.name, found.members)
  return readWrapper(found, imported, parsed)
}

/** Functions that call each other would never end. */
const reading = new Set<t.Node>()

function readWrapper({ fn, around }: Found, imported: ImportedWrapper, parsed: Parsed): Wrapper | null {
  if (reading.has(fn.node)) return null
  reading.add(fn.node)
  const at = (callee: NodePath) => wrapperOf(callee, imported, parsed)
  const wrapper =
    readFetchWrapper(fn.node, parsed.ast.program, around) ??
    readValueWrapper(fn, parsed, around, {
      fetchWrapper: (callee) => ofKind('response', at(callee)),
      settler: (callee) => ofKind('settler', at(callee)),
    }) ??
    readDelegate(fn, parsed, around, at) ??
    readSettler(fn, parsed)
  reading.delete(fn.node)
  return wrapper && (wrapper.kind === 'settler' || !wrapper.url.some(namesEndpoint)) ? wrapper : null
}

function ofKind<K extends Wrapper['kind']>(kind: K, found: Wrapper | null): Extract<Wrapper, { kind: K }> | null {
  return found?.kind === kind ? (found as Extract<Wrapper, { kind: K }>) : null
}

/** `/api/posts/${id}`: a function for one endpoint is no way to request others. The `fetch` in it is the call, whoever calls it. */
function namesEndpoint(part: UrlTextPart): boolean {
  return typeof part === 'string' && /\/api\/[^/?]+[/?]/.test(part)
}

/**
 * Whether `request` is the request inside a wrapper that is understood and only ever called: then its calls say where it goes.
 * @param followed whether every importer of an export is looked at too, and does nothing but call it, or its members.
 */
export function isFollowedRequest(
  request: NodePath,
  followed: Followed,
  imported: ImportedWrapper,
  parsed: Parsed,
): boolean {
  const fn = request.getFunctionParent()
  const holder = fn && holderOf(fn)
  const found = holder && foundIn(holder, fn)
  return found ? readWrapper(found, imported, parsed) !== null && isOnlyCalled(holder, followed) : false
}
