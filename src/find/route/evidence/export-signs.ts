// What a route file exports beside its handlers: preflight answers, the edge runtime, the settings of its body parser.
import type * as t from '@babel/types'
import type { Sign } from './sign.js'

export function exportSigns({ body }: t.Program): Sign[] {
  return body.flatMap((statement) => {
    const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : null
    if (declaration?.type === 'FunctionDeclaration' && declaration.id?.name === 'OPTIONS')
      return [{ code: 'route/cors', detail: '', node: declaration.id }]
    return declaration?.type === 'VariableDeclaration' ? declaration.declarations.flatMap(declaratorSigns) : []
  })
}

function declaratorSigns({ id, init }: t.VariableDeclarator): Sign[] {
  if (id.type !== 'Identifier' || !init) return []
  if (id.name === 'OPTIONS') return [{ code: 'route/cors', detail: '', node: id }]
  if (id.name === 'runtime' && isEdge(init)) return [{ code: 'route/edge-runtime', detail: '', node: init }]
  return id.name === 'config' ? configSigns(init) : []
}

/** `export const config = { runtime: 'edge', api: { bodyParser: … } }` of pages/api. */
function configSigns(init: t.Expression): Sign[] {
  const runtime = property(init, 'runtime')
  const parser = property(property(init, 'api'), 'bodyParser')
  const limit = property(parser, 'sizeLimit')
  const signs: Sign[] = []
  if (runtime && isEdge(runtime)) signs.push({ code: 'route/edge-runtime', detail: '', node: runtime })
  if (parser?.type === 'BooleanLiteral' && !parser.value)
    signs.push({ code: 'route/body-parser-off', detail: '', node: parser })
  if (limit && overOneMegabyte(limit)) signs.push({ code: 'route/large-body', detail: '', node: limit })
  return signs
}

function isEdge(node: t.Expression): boolean {
  return node.type === 'StringLiteral' && /edge$/.test(node.value)
}

function overOneMegabyte(node: t.Expression): boolean {
  if (node.type === 'NumericLiteral') return node.value > 1024 * 1024
  if (node.type !== 'StringLiteral') return true
  const [, amount, unit] = /^([\d.]+)\s*(b|kb|mb|gb)?$/i.exec(node.value) ?? []
  const factor = { b: 1, kb: 1024, mb: 1024 ** 2, gb: 1024 ** 3 }[unit?.toLowerCase() ?? 'b']!
  return amount === undefined || Number(amount) * factor > 1024 * 1024
}

function property(node: t.Node | null, name: string): t.Expression | null {
  if (node?.type === 'TSAsExpression' || node?.type === 'TSSatisfiesExpression') return property(node.expression, name)
  if (node?.type !== 'ObjectExpression') return null
  for (const each of node.properties) {
    if (each.type === 'ObjectProperty' && each.key.type === 'Identifier' && each.key.name === name)
      return each.value as t.Expression
  }
  return null
}
