// What else a route module does besides exporting handlers, as far as it concerns moving them.
import type * as t from '@babel/types'
import type { Parsed } from '../../ast/parse.js'
import { rangeOf } from '../../ast/range.js'
import { type Diagnostic, diagnose } from '../../diagnostics.js'
import { locate } from '../../location.js'
import { type ChainRouter, chainRouterOf } from './chain-router.js'
import { exportedHandlers } from './route-exports.js'
import { routerIn } from './unwrap-router.js'

type ImportedElsewhere = (file: string, name: string) => string | null

/** Segment options of a route file. An action runs with those of the page that calls it. */
const options = /^(maxDuration|dynamic|dynamicParams|revalidate|fetchCache|preferredRegion)$/
const handlers = /^(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS|runtime|config|default)$/

/** Findings about the module as a whole; errors stop every handler of the file. */
export function moduleProblems(parsed: Parsed, importedElsewhere: ImportedElsewhere = () => null): Diagnostic[] {
  const at = (node: t.Node) => locate(parsed.file, parsed.text, rangeOf(node))
  const registrations = new Set(routerOf(parsed)?.statements.map((each) => each.node))
  return parsed.ast.program.body.flatMap((node): Diagnostic[] => {
    if (registrations.has(node)) return []
    if (/^(If|Try|For|While)/.test(node.type) || (node.type === 'ExpressionStatement' && !isSafe(node))) {
      return [diagnose('route/module-side-effect', at(node))]
    }
    return exportedNames(node).flatMap(([name, place]) => {
      const importer = importedElsewhere(parsed.file, name)
      if (importer !== null) return [diagnose('route/imported-elsewhere', at(place), name, importer)]
      return options.test(name) ? [diagnose('route/config-left-behind', at(place), name)] : []
    })
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
  return named.filter(([name]) => !handlers.test(name))
}

function nameOf(node: t.Identifier | t.StringLiteral): string {
  return node.type === 'Identifier' ? node.name : node.value
}

/** A statement that does nothing. */
function isSafe(node: t.ExpressionStatement): boolean {
  return /Literal$/.test(node.expression.type)
}
