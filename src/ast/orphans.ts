import { isBuilderCall } from './builder-call.js'
import { importsOf } from './imports.js'
import { isPure } from './is-pure.js'
import type { Node } from '@babel/types'
import type { Range } from '../location.js'
import type { Parsed } from './parse.js'
import { statementRange } from './statement-range.js'
import { type Binding, programScope, traverse } from './traverse.js'

/** Local names that `before` imported and used, and that `after` still imports and no longer uses. */
export function orphanedImports(before: Parsed, after: Parsed): string[] {
  const used = usedImports(before)
  const still = usedImports(after)
  return importsOf(after.ast)
    .map(({ local }) => local)
    .filter((local) => used.has(local) && !still.has(local))
}

/** Type aliases and interfaces of the file's own that `before` used and `after` no longer does. Exported ones may be used elsewhere. */
export function orphanedTypes(before: Parsed, after: Parsed): Range[] {
  const used = namesInTypes(before.ast)
  const still = namesInTypes(after.ast)
  return after.ast.program.body
    .filter((node) => node.type === 'TSTypeAliasDeclaration' || node.type === 'TSInterfaceDeclaration')
    .filter(({ id }) => used.has(id.name) && !still.has(id.name))
    .map((node) => statementRange(after, node))
}

function usedImports({ ast }: Parsed): Set<string> {
  const inTypes = namesInTypes(ast)
  const { bindings } = programScope(ast)
  return new Set(
    importsOf(ast)
      .map(({ local }) => local)
      .filter((local) => bindings[local]?.referenced || inTypes.has(local)),
  )
}

/** Type positions are no references to the scope analysis. */
function namesInTypes(ast: Parsed['ast']): Set<string> {
  const names = new Set<string>()
  traverse(ast, {
    Identifier({ node, parent }) {
      if (/^TS(QualifiedName|TypeReference|TypeQuery|ExpressionWithTypeArguments)$/.test(parent.type))
        names.add(node.name)
    },
  })
  return names
}

/**
 * Constants that held a URL or another text, which `before` used and `after` no longer does. Only texts: to leave out
 * anything else might leave work undone.
 */
export function orphanedTexts(before: Parsed, after: Parsed): Range[] {
  const used = new Set(
    texts(before)
      .filter(({ binding }) => binding.referenced)
      .map(({ key }) => key),
  )
  return texts(after)
    .filter(({ binding, key }) => !binding.referenced && used.has(key))
    .map(({ statement }) => statementRange(after, statement))
}

function texts({ ast, text }: Parsed): { binding: Binding; key: string; statement: Node }[] {
  const out: { binding: Binding; key: string; statement: Node }[] = []
  traverse(ast, {
    VariableDeclaration(path) {
      const [declarator] = path.node.declarations
      if (
        path.node.declarations.length !== 1 ||
        path.parentPath.isExportNamedDeclaration() ||
        declarator?.id.type !== 'Identifier'
      )
        return
      const { init } = declarator
      const binding = path.scope.getBinding(declarator.id.name)
      if (init && isText(init) && binding)
        out.push({ binding, key: text.slice(path.node.start!, path.node.end!), statement: path.node })
    },
  })
  return out
}

/** A text, a choice between two, a URL object, or a URL put together by query-string. */
function isText(node: Node): boolean {
  if (node.type === 'ConditionalExpression')
    return isPure(node.test) && isText(node.consequent) && isText(node.alternate)
  if (node.type === 'CallExpression') return isBuilderCall(node) && node.arguments.every(isPlain)
  if (node.type === 'NewExpression')
    return node.callee.type === 'Identifier' && node.callee.name === 'URL' && node.arguments.every(isPure)
  return node.type === 'StringLiteral' || (node.type === 'TemplateLiteral' && isPure(node))
}

/** An object of what does nothing, down to any depth. */
function isPlain(node: Node): boolean {
  if (node.type !== 'ObjectExpression') return isPure(node)
  return node.properties.every(
    (property) => property.type === 'ObjectProperty' && !property.computed && isPlain(property.value),
  )
}
