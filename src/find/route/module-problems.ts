// What else a route module does besides exporting handlers, as far as it concerns moving them.
import type * as t from '@babel/types'
import type { Parsed } from '../../ast/parse.js'
import { rangeOf } from '../../ast/range.js'
import { type Diagnostic, diagnose } from '../../diagnostics.js'
import { locate } from '../../location.js'
import { neededCode, topLevel } from '../../action-text/needed-code.js'
import { type ChainRouter, chainRouterOf } from './chain-router.js'
import type { UseElsewhere } from './imported-names.js'
import { exportedHandlers } from './route-exports.js'
import { routerIn } from './unwrap-router.js'

type ImportedElsewhere = (file: string, name: string) => UseElsewhere | null

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
    const left = pagesOptions(node).map(([name, place]) => diagnose('route/config-left-behind', at(place), name))
    const named = exportedNames(node).flatMap(([name, place]) => {
      const use = importedElsewhere(parsed.file, name)
      if (use) {
        const moves = use.canFollow && canMove(parsed, name)
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
  return named.filter(([name]) => !handlers.test(name))
}

function nameOf(node: t.Identifier | t.StringLiteral): string {
  return node.type === 'Identifier' ? node.name : node.value
}

/** Can the declaration of `name` move to a file of its own? Not where it, or what it is made of, is a handler. */
export function canMove(parsed: Parsed, name: string): boolean {
  const own = topLevel(parsed).find((each) => each.names.includes(name))
  if (!own || own.node.type !== 'ExportNamedDeclaration') return false
  const { declarations, unknown } = neededCode(parsed, own.text, new Map())
  const all = [own, ...declarations].flatMap(({ names }) => names)
  return !all.some((each) => handlers.test(each)) && !unknown.includes('arguments') && !isDefault(parsed, all)
}

/** Is one of `names` what the module exports by default? */
function isDefault({ ast }: Parsed, names: readonly string[]): boolean {
  return ast.program.body.some((node) => {
    if (node.type !== 'ExportDefaultDeclaration') return false
    const { declaration } = node
    const name =
      declaration.type === 'Identifier' ? declaration.name : 'id' in declaration ? declaration.id?.name : undefined
    return name !== undefined && name !== null && names.includes(name as string)
  })
}

/** A statement that does nothing. */
function isSafe(node: t.ExpressionStatement): boolean {
  return /Literal$/.test(node.expression.type)
}
