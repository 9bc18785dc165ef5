// The function that a call means: in the same file or in another one of the project, also as a member of an object or
// a static method of a class.
import type * as t from '@babel/types'
import { bindingOrigin } from '../../ast/import-origin.js'
import type { Parsed } from '../../ast/parse.js'
import type { NodePath } from '../../ast/traverse.js'
import { exportedExpression, valueBehind } from './exported-function.js'
import type { ModuleLookup } from './module-lookup.js'

export interface HelperFunction {
  module: Parsed
  fn: NodePath<t.Function>
}

/** What `callee` calls: the function, `'package'` where its source is not in the project, `null` for everything else. */
export function helperFunction(
  parsed: Parsed,
  callee: NodePath,
  modules: ModuleLookup,
): HelperFunction | 'package' | null {
  const members: string[] = []
  let path = callee
  while (path.isMemberExpression() && !path.node.computed && path.node.property.type === 'Identifier') {
    members.unshift(path.node.property.name)
    path = path.get('object') as NodePath
  }
  const binding = path.isIdentifier() ? path.scope.getBinding(path.node.name) : undefined
  if (!binding?.constant || !binding.scope.path.isProgram() || members.length > 2) return null
  const origin = bindingOrigin(binding)
  if (!origin) return found(parsed, memberOf(path, members))
  const imported = origin.imported === '*' ? members.shift() : origin.imported
  if (imported === undefined) return null
  const definition = modules.definitionOf(parsed.file, origin.source, imported)
  const module = definition && modules.read(definition.file)
  // An alias that does not resolve is no package.
  if (!module) return /^([./#~]|@\/)/.test(origin.source) ? null : 'package'
  return found(module, memberOf(exportedExpression(module, definition.name), members))
}

function found(module: Parsed, fn: NodePath | null): HelperFunction | null {
  return fn?.isFunction() ? { module, fn } : null
}

/** The value behind constants, then its members one by one. */
function memberOf(path: NodePath | null, members: readonly string[]): NodePath | null {
  const value = path && classBehind(valueBehind(path))
  const [name, ...rest] = members
  if (!value || name === undefined) return value
  if (value.isObjectExpression()) {
    const property = (value.get('properties') as NodePath[]).find((each) => namesKey(each, name))
    if (property?.isObjectMethod()) return rest.length === 0 ? property : null
    return property?.isObjectProperty() ? memberOf(property.get('value') as NodePath, rest) : null
  }
  if (!value.isClassDeclaration() || rest.length > 0) return null
  const method = (value.get('body.body') as NodePath[]).find((each) => namesKey(each, name))
  if (method?.isClassMethod({ static: true })) return method
  return method?.isClassProperty({ static: true }) ? valueBehind(method.get('value') as NodePath) : null
}

function classBehind(path: NodePath): NodePath {
  const binding = path.isIdentifier() ? path.scope.getBinding(path.node.name) : undefined
  return binding?.path.isClassDeclaration() ? binding.path : path
}

function namesKey({ node }: NodePath, name: string): boolean {
  return 'key' in node && (node.key as t.Node).type === 'Identifier' && (node.key as t.Identifier).name === name
}
