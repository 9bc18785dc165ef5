// The function of the project's own that a call goes through, found by its binding: of this file, or of the one it is imported from.
import { importOrigin } from '../../ast/import-origin.js'
import type { Parsed } from '../../ast/parse.js'
import { type Binding, type NodePath, traverse } from '../../ast/traverse.js'
import type * as t from '@babel/types'
import { type FetchWrapper, readFetchWrapper } from './fetch-wrapper.js'
import type { UrlTextPart } from './url-constant.js'
import { readValueWrapper, type ValueWrapper } from './value-wrapper.js'

/** `fetch` with another URL, or a function that gives the body and throws where there is none. */
export type Wrapper = FetchWrapper | ValueWrapper

/** The wrapper around `fetch` that another module exports as `name`. */
export type ImportedWrapper = (specifier: string, name: string) => Wrapper | null

/** The wrapper around `fetch` that `callee` names; `null` where it is none, or does more than is understood. */
export function wrapperOf(callee: NodePath, imported: ImportedWrapper, parsed: Parsed): Wrapper | null {
  if (!callee.isIdentifier()) return null
  const origin = importOrigin(callee)
  if (origin) return imported(origin.source, origin.imported)
  const binding = callee.scope.getBinding(callee.node.name)
  return binding?.scope.path.isProgram() ? wrapperBehind(binding, parsed) : null
}

/** The wrapper that a module exports as `name`. */
export function exportedWrapper(parsed: Parsed, name: string): Wrapper | null {
  let found: Wrapper | null = null
  traverse(parsed.ast, {
    Program(program) {
      program.stop()
      const exported = name === 'default' ? program.get('body').find((node) => node.isExportDefaultDeclaration()) : null
      const declaration = exported?.get('declaration') as NodePath | undefined
      if (declaration?.isFunction()) found = readWrapper(declaration, parsed)
      const local = declaration?.isIdentifier() ? declaration.node.name : name
      const binding = program.scope.getOwnBinding(local)
      if (binding && !found) found = wrapperBehind(binding, parsed)
    },
  })
  return found
}

function wrapperBehind({ constant, path }: Binding, parsed: Parsed): Wrapper | null {
  const value = path.isVariableDeclarator() ? (path.get('init') as NodePath) : path
  return constant && value.isFunction() ? readWrapper(value, parsed) : null
}

function readWrapper(fn: NodePath<t.Function>, parsed: Parsed): Wrapper | null {
  const wrapper = readFetchWrapper(fn.node, parsed.ast.program) ?? readValueWrapper(fn, parsed)
  return wrapper && !wrapper.url.some(namesEndpoint) ? wrapper : null
}

/** `/api/posts/${id}`: a function for one endpoint is no way to request others. The `fetch` in it is the call, whoever calls it. */
function namesEndpoint(part: UrlTextPart): boolean {
  return typeof part === 'string' && /\/api\/[^/?]+[/?]/.test(part)
}

/**
 * Whether `request` is the `fetch` inside a wrapper that is understood and only ever called: then its calls say where it goes.
 * @param followed whether every importer of an export is looked at too.
 */
export function isFollowedRequest(request: NodePath, followed: (name: string) => boolean, parsed: Parsed): boolean {
  const fn = request.getFunctionParent()
  const declared = fn?.isFunctionDeclaration() ? fn : fn?.parentPath?.isVariableDeclarator() ? fn.parentPath : null
  const id = declared?.get('id') as NodePath | undefined
  const binding = id?.isIdentifier() ? request.scope.getProgramParent().getBinding(id.node.name) : undefined
  if (!declared || !binding || binding.path !== declared || !wrapperBehind(binding, parsed)) return false
  const isExported = /^Export/.test((declared.isVariableDeclarator() ? declared.parentPath : declared).parent.type)
  const isCalled = ({ key, parent }: NodePath) => key === 'callee' && parent.type === 'CallExpression'
  const isOnlyCalled = binding.referencePaths.every(
    (each) => isCalled(each) || (isExported && /^Export(Named|Default)Declaration$/.test(each.type)),
  )
  return isOnlyCalled && (!isExported || followed(binding.identifier.name))
}
