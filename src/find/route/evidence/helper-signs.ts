// Signs in functions of the project that a route hands its requests to: the signature check in `lib/webhook.ts`, the wrapper
// that asks for a key. In: the route file. Out: signs with their places in the helpers, two imports away at most.
import type * as t from '@babel/types'
import { importOrigin } from '../../../ast/import-origin.js'
import type { Parsed } from '../../../ast/parse.js'
import { type NodePath, programScope } from '../../../ast/traverse.js'
import { nameOf } from '../../callee-name.js'
import { exportedExpression, valueBehind } from '../exported-function.js'
import type { ModuleLookup } from '../module-lookup.js'
import { type HttpMethod, mutationMethods } from '../route-file.js'
import { requestSign } from './request-signs.js'
import type { Sign } from './sign.js'

const farthest = 2

/** A sign in a helper. */
interface HelperSign extends Pick<Sign, 'code' | 'detail' | 'hint'> {
  parsed: Parsed
  node: t.Node
}

export function helperSigns(parsed: Parsed, lookup: ModuleLookup): Sign[] {
  const program = programScope(parsed.ast).path
  return handedOver(program).flatMap((call) => {
    const methods = exportedMethods(call)
    return signsBehind(parsed.file, call, lookup, farthest).map(
      ({ code, detail, hint, parsed: helper, node }): Sign => ({
        code,
        detail,
        node: call.node,
        elsewhere: { parsed: helper, node },
        // Wrappers around every route answer other origins for a few of them.
        ...(hint || code === 'route/cors' ? { hint: true } : {}),
        ...(methods ? { methods } : {}),
      }),
    )
  })
}

/** Calls that may pass a request on: around a function, with something that was handed in, or with nothing at all. */
function handedOver(code: NodePath): NodePath<t.CallExpression>[] {
  const calls: NodePath<t.CallExpression>[] = []
  code.traverse({
    CallExpression(path) {
      const args = path.get('arguments') as NodePath[]
      if (args.length === 0 || !path.getFunctionParent() || args.some(isHandedIn)) calls.push(path)
    },
  })
  return calls
}

/** A parameter, a part of one, an object that holds one, or a function that gets one. */
function isHandedIn(path: NodePath): boolean {
  if (path.isFunction()) return true
  if (path.isObjectExpression())
    return path.get('properties').some((each) => each.isObjectProperty() && isHandedIn(each.get('value') as NodePath))
  if (path.isMemberExpression() || path.isOptionalMemberExpression()) return isHandedIn(path.get('object') as NodePath)
  return path.isIdentifier() && path.scope.getBinding(path.node.name)?.kind === 'param'
}

/** `export const POST = withKey(…)` speaks of POST. */
function exportedMethods(call: NodePath): HttpMethod[] | null {
  if (call.getFunctionParent()) return null
  const declared = call.findParent((path) => path.isVariableDeclarator())?.node as t.VariableDeclarator | undefined
  const name = declared?.id.type === 'Identifier' ? declared.id.name : ''
  return ([...mutationMethods, 'GET', 'HEAD'] as string[]).includes(name) ? [name as HttpMethod] : null
}

const known = new WeakMap<ModuleLookup, Map<string, readonly HelperSign[]>>()

function signsBehind(
  file: string,
  call: NodePath<t.CallExpression>,
  lookup: ModuleLookup,
  depth: number,
): readonly HelperSign[] {
  const callee = call.get('callee') as NodePath
  const origin = depth > 0 ? importOrigin(callee) : null
  const definition = origin && lookup.definitionOf(file, origin.source, origin.imported)
  if (!definition) return []
  const cache = known.get(lookup) ?? new Map<string, readonly HelperSign[]>()
  known.set(lookup, cache)
  const key = `${depth} ${definition.file} ${definition.name}`
  // A helper that calls itself has no more signs the second time.
  if (!cache.has(key)) {
    cache.set(key, [])
    cache.set(key, signsOf(definition, nameOf(callee.node), lookup, depth))
  }
  return cache.get(key)!
}

function signsOf(
  definition: { file: string; name: string },
  name: string,
  lookup: ModuleLookup,
  depth: number,
): HelperSign[] {
  const parsed = lookup.read(definition.file)
  const exported = parsed && exportedExpression(parsed, definition.name)
  // Whom a limit of requests lets pass need not be who calls.
  if (!exported || /rate-?limit|throttl/i.test(`${definition.file} ${name}`)) return []
  const code = valueBehind(exported)
  const signs: HelperSign[] = []
  if (/webhook/i.test(name))
    signs.push({ code: 'route/webhook', detail: `\`${name}\` gets it`, hint: true, parsed, node: code.node })
  const look = (path: NodePath) => {
    const sign = requestSign(path)
    const detail = sign && `${sign.detail}${sign.detail && ', '}in \`${name}\``
    if (sign) signs.push({ code: sign.code, detail: detail!, parsed, node: path.node })
  }
  look(code)
  code.traverse({ 'Identifier|StringLiteral|CallExpression': look })
  return [...signs, ...handedOver(code).flatMap((call) => signsBehind(definition.file, call, lookup, depth - 1))]
}
