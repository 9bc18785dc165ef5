// What next.config.* says, read as source: nothing of the project is ever run.
import { traverseFast, type File, type Node } from '@babel/types'
import { parse } from '../ast/parse.js'
import { bindingsOf, literal, nameOf, objectsIn, stringsIn, valuesOf, type Bindings } from './static-value.js'

export interface NextConfig {
  /** `null` where it is not one literal. */
  basePath: string | null
  /** `null` where it is not set, or not a list of literals. */
  pageExtensions: readonly string[] | null
  staticExport: boolean
  trailingSlash: boolean
  /** `serverActions.bodySizeLimit` is set: somebody has thought about what actions may be sent. */
  bodySizeLimit: boolean
  /** String literals with a slash in rewrites, redirects and headers; `*` stands for what a template fills in. */
  rewrites: readonly string[]
}

/**
 * Reads the Next configuration in `text` through names, plugins (`withMDX(options)(config)`), functions and conditionals.
 * Where it cannot be read it counts as empty, but a base path that it mentions is then unknown.
 */
export function readNextConfig(file: string, text: string): NextConfig {
  const ast = tryParse(file, text)
  const bindings = ast ? bindingsOf(ast) : new Map<string, Node[]>()
  const objects = new Set(ast ? exported(ast).flatMap((node) => objectsIn(node, bindings)) : [])
  const values = (key: string) => [...objects].flatMap((object) => valuesOf(object, key, bindings))
  const strings = (key: string) => values(key).flatMap((node) => stringsIn(node, bindings))
  const basePaths = ast && assigns(ast, 'basePath') ? [] : [...objects].map((object) => basePathOf(object, bindings))
  const extensions = strings('pageExtensions')
  return {
    basePath: ast && !mentions(ast, 'basePath') ? '' : agreed(basePaths),
    // A star is a computed part: `['tsx'].map((end) => `page.${end}`)`.
    pageExtensions: extensions.length > 0 && !extensions.some((text) => text.includes('*')) ? extensions : null,
    // Any mention counts: `process.env.STATIC ? 'export' : undefined` means one of the builds cannot have server actions.
    staticExport: strings('output').includes('export'),
    trailingSlash: values('trailingSlash').some((node) => node.type === 'BooleanLiteral' && node.value),
    bodySizeLimit: ast !== null && mentions(ast, 'bodySizeLimit'),
    rewrites: [...new Set(['rewrites', 'redirects', 'headers'].flatMap(strings).filter((text) => text.includes('/')))],
  }
}

function tryParse(file: string, text: string): File | null {
  try {
    return parse(file, text).ast
  } catch {
    return null
  }
}

function exported(ast: File): Node[] {
  return ast.program.body.flatMap((statement) => {
    if (statement.type === 'ExportDefaultDeclaration') return [statement.declaration]
    if (statement.type === 'TSExportAssignment') return [statement.expression]
    if (statement.type !== 'ExpressionStatement' || statement.expression.type !== 'AssignmentExpression') return []
    return isModuleExports(statement.expression.left) ? [statement.expression.right] : []
  })
}

function isModuleExports(node: Node): boolean {
  return node.type === 'MemberExpression' && node.object.type === 'Identifier' && node.object.name === 'module'
}

function basePathOf(object: Node, bindings: Bindings): string | null {
  const values = valuesOf(object, 'basePath', bindings)
  return values.length === 0 ? '' : agreed(values.map((node) => literal(node, bindings)))
}

function agreed(values: readonly (string | null)[]): string | null {
  const [first = null, ...others] = values
  return others.every((value) => value === first) ? first : null
}

function mentions(ast: File, name: string): boolean {
  return some(ast, (node) => nameOf(node) === name)
}

/** `config.name = …`, which objects do not show. */
function assigns(ast: File, name: string): boolean {
  return some(ast, (node) => {
    if (node.type !== 'AssignmentExpression' || node.left.type !== 'MemberExpression') return false
    return nameOf(node.left.property) === name
  })
}

function some(ast: File, is: (node: Node) => boolean): boolean {
  let found = false
  traverseFast(ast, (node) => {
    found ||= is(node)
  })
  return found
}
