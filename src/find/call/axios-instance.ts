// `axios.create({ baseURL: '/api' })`: a client of the project's own that is axios but for what stands before the path.
import type * as t from '@babel/types'
import { constantInit } from '../../ast/constant-init.js'
import { importOrigin } from '../../ast/import-origin.js'
import { keyName } from '../../ast/member.js'
import type { Parsed } from '../../ast/parse.js'
import { traverse, type NodePath } from '../../ast/traverse.js'
import { ownHeaders } from './client-headers.js'

/** What another module's `name` puts before the paths of its requests; `null` where it is no plain instance of axios. */
export type InstanceBase = (specifier: string, name: string) => string | null

/** The base of the instance that `path` names: a constant of this file, or of the module that it is imported from. */
export function instanceBase(path: NodePath, imported: InstanceBase): string | null {
  if (!path.isIdentifier()) return null
  const origin = importOrigin(path)
  if (origin && origin.source !== 'axios') return imported(origin.source, origin.imported)
  const init = constantInit(path.scope.getBinding(path.node.name))
  return init && createdBase(init)
}

/** The base of the instance that a module exports as `name`. */
export function exportedInstance(parsed: Parsed, name: string): string | null {
  const value = exportedValue(parsed, name)
  return value && createdBase(value)
}

/** The expression that a module exports as `name`: at its `export default`, or in a constant. */
export function exportedValue({ ast }: Parsed, name: string): NodePath | null {
  let value: NodePath | null = null
  traverse(ast, {
    Program(program) {
      program.stop()
      const exported =
        name === 'default' ? program.get('body').find((statement) => statement.isExportDefaultDeclaration()) : undefined
      const declaration = exported?.get('declaration') as NodePath | undefined
      if (declaration && !declaration.isIdentifier()) {
        value = declaration
        return
      }
      const binding = program.scope.getOwnBinding(declaration?.isIdentifier() ? declaration.node.name : name)
      value = constantInit(binding)
    },
  })
  return value
}

/** The URL of the call goes before the one of its instance. */
const harmless = new Set(['withCredentials', 'url'])

/**
 * The base of `axios.create({ baseURL: '/api' })`; `null` for every other expression.
 * Everything else in the config would act on the request.
 */
export function createdBase(path: NodePath<t.Expression | null | undefined> | NodePath): string | null {
  if (!path.isCallExpression()) return null
  const origin = importOrigin(path.get('callee') as NodePath)
  if (origin?.source !== 'axios' || origin.imported !== 'create') return null
  const [config, ...others] = path.node.arguments
  if (!config) return ''
  if (config.type !== 'ObjectExpression' || others.length > 0) return null
  let base = ''
  for (const property of config.properties) {
    const key = property.type === 'ObjectProperty' ? keyName(property) : null
    if (property.type !== 'ObjectProperty' || key === null) return null
    if (key === 'baseURL' && property.value.type === 'StringLiteral') base = property.value.value
    else if (key === 'headers' ? ownHeaders(property.value) !== null : !harmless.has(key)) return null
  }
  return base === '' || base.startsWith('/') ? base : null
}
