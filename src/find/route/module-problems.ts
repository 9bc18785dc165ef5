// What else a route module does besides exporting handlers, as far as it concerns moving them.
import type * as t from '@babel/types'
import type { Parsed } from '../../ast/parse.js'
import { rangeOf } from '../../ast/range.js'
import { type Diagnostic, diagnose } from '../../diagnostics.js'
import { locate } from '../../location.js'
import { type ChainRouter, chainRouterOf } from './chain-router.js'
import { configurationsOf } from './configuration.js'
import type { UseElsewhere } from './imported-names.js'
import { type ModuleLookup, noModules } from './module-lookup.js'
import { canMove, routeExports } from './movable.js'
import { exportedHandlers } from './route-exports.js'
import { routerIn } from './unwrap-router.js'

type ImportedElsewhere = (file: string, name: string) => UseElsewhere | null

/** Segment options of a route file. An action runs with those of the page that calls it. */
const options = /^(maxDuration|dynamic|dynamicParams|revalidate|fetchCache|preferredRegion)$/

/** Findings about the module as a whole; errors stop every handler of the file. */
export function moduleProblems(
  parsed: Parsed,
  importedElsewhere: ImportedElsewhere = () => null,
  modules: ModuleLookup = noModules,
): Diagnostic[] {
  const at = (node: t.Node) => locate(parsed.file, parsed.text, rangeOf(node))
  const registrations = new Set(routerOf(parsed)?.statements.map((each) => each.node))
  const configuring = new Map<t.Node, string | null>(
    configurationsOf(parsed, modules).map(({ node, of }) => [node, of]),
  )
  return parsed.ast.program.body.flatMap((node): Diagnostic[] => {
    if (registrations.has(node)) return []
    const of = configuring.get(node)
    if (of !== undefined) return [diagnose('route/runs-on-load', at(node), of)]
    if (/^(If|Try|For|While)/.test(node.type) || (node.type === 'ExpressionStatement' && !isSafe(node))) {
      return [diagnose('route/module-side-effect', at(node))]
    }
    const left = pagesOptions(node).map(([name, place]) => diagnose('route/config-left-behind', at(place), name))
    const named = exportedNames(node).flatMap(([name, place]) => {
      const use = importedElsewhere(parsed.file, name)
      if (use) {
        const moves = use.canFollow && canMove(parsed, name, configuring.size > 0)
        return moves ? [] : [diagnose('route/imported-elsewhere', at(place), name, use.by)]
      }
      return options.test(name) ? [diagnose('route/config-left-behind', at(place), name)] : []
    })
    return [...left, ...named]
  })
}

/** What `export const config` of pages/api says besides the runtime and the parsing of bodies, which are evidence. */
function pagesOptions(node: t.Statement): [string, t.Node][] {
  const declaration = node.type === 'ExportNamedDeclaration' ? node.declaration : null
  if (declaration?.type !== 'VariableDeclaration') return []
  const config = declaration.declarations.find(({ id }) => id.type === 'Identifier' && id.name === 'config')
  return config?.init ? optionsIn(config.init, 'config') : []
}

function optionsIn(value: t.Node, name: string): [string, t.Node][] {
  if (value.type === 'TSAsExpression' || value.type === 'TSSatisfiesExpression')
    return optionsIn(value.expression, name)
  if (value.type !== 'ObjectExpression') return [[name, value]]
  return value.properties.flatMap((property): [string, t.Node][] => {
    const isNamed = property.type === 'ObjectProperty' && !property.computed && property.key.type === 'Identifier'
    if (!isNamed) return [[name, property]]
    const key = (property.key as t.Identifier).name
    if (name === 'config' && key === 'api') return optionsIn(property.value, 'config.api')
    return /^(runtime|bodyParser)$/.test(key) ? [] : [[`${name}.${key}`, property.key]]
  })
}

/** The next-connect router whose handler the module exports; its registrations are what the handlers are made of. */
function routerOf(parsed: Parsed): ChainRouter | null {
  for (const { instead, fn } of [...exportedHandlers(parsed, 'pages'), ...exportedHandlers(parsed, 'app')]) {
    const value = routerIn({ instead, fn })
    const router = value && chainRouterOf(value)
    if (router && typeof router !== 'string') return router
  }
  return null
}

/** Names that the module exports, besides the handlers. */
function exportedNames(node: t.Statement): [string, t.Node][] {
  if (node.type !== 'ExportNamedDeclaration') return []
  const { declaration } = node
  const named: [string, t.Node][] = node.specifiers.flatMap((specifier) =>
    specifier.type === 'ExportSpecifier' ? [[nameOf(specifier.exported), specifier] as [string, t.Node]] : [],
  )
  if (declaration?.type === 'VariableDeclaration') {
    for (const { id } of declaration.declarations) if (id.type === 'Identifier') named.push([id.name, id])
  } else if (declaration && 'id' in declaration && declaration.id?.type === 'Identifier') {
    named.push([declaration.id.name, declaration.id])
  }
  return named.filter(([name]) => !routeExports.test(name))
}

function nameOf(node: t.Identifier | t.StringLiteral): string {
  return node.type === 'Identifier' ? node.name : node.value
}

/** A statement that does nothing. */
function isSafe(node: t.ExpressionStatement): boolean {
  return /Literal$/.test(node.expression.type)
}
