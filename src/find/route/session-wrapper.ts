// Auth.js: `export const POST = auth(async (req) => { if (!req.auth) … })` is the one wrapper of a package whose work has
// a form without the request, `await auth()`. https://authjs.dev/getting-started/session-management/protecting
import type * as t from '@babel/types'
import { patternKey } from '../../ast/pattern-key.js'
import { importsOf } from '../../ast/imports.js'
import { importOrigin } from '../../ast/import-origin.js'
import type { Parsed } from '../../ast/parse.js'
import { textStyle } from '../../ast/text-style.js'
import { type NodePath, programScope } from '../../ast/traverse.js'
import type { ModuleLookup } from './module-lookup.js'
import type { Refusal } from './wrapper.js'

export interface SessionWrapper {
  name: string
  arg: NodePath
  /** The function that does the same, calling `handler`. */
  text(handler: string): string
}

/** `auth(handler)` of Auth.js; `null` where `call` is something else. */
export function authFunction(
  parsed: Parsed,
  call: NodePath<t.CallExpression>,
  lookup: ModuleLookup,
): SessionWrapper | Refusal | null {
  const callee = call.get('callee') as NodePath
  const [arg, ...others] = call.get('arguments') as NodePath[]
  if (!callee.isIdentifier() || !arg || others.length > 0) return null
  const module = namesAuth(parsed, callee, lookup)
  if (!module) return null
  const { name } = callee.node
  // Its callback may answer in the handler's place, and an action never asks it.
  if (mentionsAuthorized(module, lookup)) {
    return { code: 'route/wrapped-handler', name, why: 'its `authorized` callback may answer in its place' }
  }
  const { eol, indent, end } = textStyle(parsed)
  return {
    name,
    arg,
    text: (handler) =>
      `async (req, context) => {${eol}${indent}req.auth = await ${name}()${end}${eol}${indent}return ${handler}(req, context)${end}${eol}}`,
  }
}

/** The module that makes the `auth` of Auth.js which `callee` names; `null` for everything else. */
export function namesAuth(parsed: Parsed, callee: NodePath, lookup: ModuleLookup): Parsed | null {
  const imported = callee.isIdentifier()
    ? importsOf(parsed.ast).find(({ local }) => local === callee.node.name)
    : undefined
  const definition = imported && lookup.definitionOf(parsed.file, imported.source, imported.imported)
  const module = definition && lookup.read(definition.file)
  return module && isAuthOfNextAuth(module, definition.name) ? module : null
}

/** `export const { auth } = NextAuth(…)` */
function isAuthOfNextAuth(module: Parsed, name: string): boolean {
  const binding = programScope(module.ast).getBinding(name)
  if (!binding?.path.isVariableDeclarator()) return false
  if (patternKey(binding.path.node.id, binding.identifier) !== 'auth') return false
  const init = binding.path.get('init') as NodePath
  if (!init.isCallExpression()) return false
  const origin = importOrigin(init.get('callee') as NodePath)
  return origin?.source === 'next-auth' && origin.imported === 'default'
}

function mentionsAuthorized(module: Parsed, lookup: ModuleLookup): boolean {
  const near = importsOf(module.ast).flatMap(({ source, imported }) => {
    const definition = lookup.definitionOf(module.file, source, imported)
    const parsed = definition && lookup.read(definition.file)
    return parsed ? [parsed] : []
  })
  return [module, ...near].some(({ text }) => /\bauthorized\b/.test(text))
}
