// The function of the project's own that a call goes through, found by its binding: of this file, or of the one it is imported from.
import { importOrigin } from '../../ast/import-origin.js'
import type { Parsed } from '../../ast/parse.js'
import { programScope, type Binding, type NodePath } from '../../ast/traverse.js'
import type * as t from '@babel/types'
import { type FetchWrapper, readFetchWrapper } from './fetch-wrapper.js'

/** The wrapper around `fetch` that another module exports as `name`. */
export type ImportedWrapper = (specifier: string, name: string) => FetchWrapper | null

/** The wrapper around `fetch` that `callee` names; `null` where it is none, or does more than is understood. */
export function wrapperOf(callee: NodePath, imported: ImportedWrapper): FetchWrapper | null {
  if (!callee.isIdentifier()) return null
  const origin = importOrigin(callee)
  if (origin) return imported(origin.source, origin.imported)
  const binding = callee.scope.getBinding(callee.node.name)
  const program = callee.scope.getProgramParent().path.node as t.Program
  return binding?.scope.path.isProgram() ? wrapperBehind(binding, program) : null
}

/** The wrapper that a module exports as `name`. */
export function exportedWrapper({ ast }: Parsed, name: string): FetchWrapper | null {
  const { program } = ast
  const exported = program.body.find((node) => node.type === 'ExportDefaultDeclaration')?.declaration
  if (name === 'default' && exported && exported.type !== 'Identifier') return readFetchWrapper(exported, program)
  const local = name === 'default' && exported?.type === 'Identifier' ? exported.name : name
  const binding = programScope(ast).getOwnBinding(local)
  return binding ? wrapperBehind(binding, program) : null
}

function wrapperBehind({ constant, path }: Binding, program: t.Program): FetchWrapper | null {
  const value = path.isVariableDeclarator() ? path.node.init : path.node
  return constant && value ? readFetchWrapper(value, program) : null
}

/**
 * Whether `request` is the `fetch` inside a wrapper that is understood and only ever called: then its calls say where it goes.
 * @param followed whether every importer of an export is looked at too.
 */
export function isFollowedRequest(request: NodePath, followed: (name: string) => boolean): boolean {
  const fn = request.getFunctionParent()
  const declared = fn?.isFunctionDeclaration() ? fn : fn?.parentPath?.isVariableDeclarator() ? fn.parentPath : null
  const id = declared?.get('id') as NodePath | undefined
  const program = request.scope.getProgramParent()
  const binding = id?.isIdentifier() ? program.getBinding(id.node.name) : undefined
  if (!id?.isIdentifier() || binding?.path !== declared || !wrapperBehind(binding!, program.path.node as t.Program))
    return false
  const { name } = id.node
  const isExported = /^Export/.test((declared!.isVariableDeclarator() ? declared!.parentPath : declared!)!.parent.type)
  const isCalled = ({ key, parent }: NodePath) => key === 'callee' && parent.type === 'CallExpression'
  return (
    binding!.referencePaths.every((each) => isCalled(each) || /^Export/.test(each.type)) &&
    (!isExported || followed(name)) &&
    !binding!.referencePaths.some((each) => each.isExportSpecifier() || each.parentPath?.isExportSpecifier())
  )
}
