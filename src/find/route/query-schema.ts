// `schema.parse(req.query)`: in pages/api the query holds the ids of the path too. A schema that asks for ids of the path
// only takes nothing else out of it, so that the object can be written out.
import type * as t from '@babel/types'
import { constantInit } from '../../ast/constant-init.js'
import { importOrigin } from '../../ast/import-origin.js'
import { importsOf } from '../../ast/imports.js'
import type { Parsed } from '../../ast/parse.js'
import { type NodePath, programScope } from '../../ast/traverse.js'
import type { ModuleLookup } from './module-lookup.js'

/** Is `query` parsed by a zod object that takes only `names` out of it? */
export function takesOnly(parsed: Parsed, query: NodePath, names: readonly string[], modules: ModuleLookup): boolean {
  const call = query.parentPath
  const callee = call?.isCallExpression() && query.listKey === 'arguments' ? (call.get('callee') as NodePath) : null
  if (!callee?.isMemberExpression() || callee.node.property.type !== 'Identifier') return false
  if (!/^(safeParse|parse)(Async)?$/.test(callee.node.property.name)) return false
  const object = callee.get('object') as NodePath
  const keys = object.isIdentifier() ? schemaKeys(parsed, object.node.name, modules) : null
  return keys !== null && keys.every((key) => names.includes(key))
}

/** The keys of `z.object({ … })` that goes by `name` in `parsed`. */
function schemaKeys(parsed: Parsed, name: string, modules: ModuleLookup): string[] | null {
  const imported = importsOf(parsed.ast).find(({ local }) => local === name)
  if (imported) {
    const definition = modules.definitionOf(parsed.file, imported.source, imported.imported)
    const module = definition && modules.read(definition.file)
    return module && schemaKeys(module, definition.name, modules)
  }
  const init = constantInit(programScope(parsed.ast).getBinding(name))
  if (!init?.isCallExpression()) return null
  const callee = init.get('callee') as NodePath
  if (!callee.isMemberExpression() || callee.node.property.type !== 'Identifier') return null
  if (callee.node.property.name !== 'object' || !isZod(callee.get('object') as NodePath)) return null
  const [shape] = init.node.arguments
  return shape?.type === 'ObjectExpression' ? keysOf(shape) : null
}

function isZod(path: NodePath): boolean {
  return importOrigin(path)?.source.startsWith('zod') ?? false
}

function keysOf(shape: t.ObjectExpression): string[] | null {
  const keys = shape.properties.map((each) =>
    each.type === 'ObjectProperty' && !each.computed && each.key.type === 'Identifier' ? each.key.name : null,
  )
  return keys.includes(null) ? null : (keys as string[])
}
