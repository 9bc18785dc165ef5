import { isBuilderCall } from './builder-call.js'
import { environmentName } from './environment-name.js'
import { importsOf } from './imports.js'
import { isPure } from './is-pure.js'
import type { CallExpression, Node } from '@babel/types'
import type { Range } from '../location.js'
import type { Parsed } from './parse.js'
import { statementRange } from './statement-range.js'
import { type Binding, programScope, traverse } from './traverse.js'
import { untyped } from './without-casts.js'

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

/** Functions that `before` used and `after` no longer does: what they were for is done in another way. Exported ones may be used elsewhere. */
export function orphanedFunctions(before: Parsed, after: Parsed): Range[] {
  const used = new Set(functions(before).flatMap(({ name, binding }) => (binding.referenced ? [name] : [])))
  const inTypes = namesInTypes(after.ast)
  return functions(after)
    .filter(({ name, binding }) => !binding.referenced && used.has(name) && !inTypes.has(name))
    .map(({ statement }) => statementRange(after, statement))
}

/** Those of the top level, by their names. */
function functions({ ast }: Parsed): { name: string; binding: Binding; statement: Node }[] {
  return Object.entries(programScope(ast).bindings).flatMap(([name, binding]) => {
    const { path } = binding
    const declaration = path.isVariableDeclarator() ? path.parentPath : path
    const value = path.isVariableDeclarator() ? path.node.init : path.node
    const isOne = value != null && /^(FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/.test(value.type)
    const isAlone = !declaration?.isVariableDeclaration() || declaration.node.declarations.length === 1
    return isOne && isAlone && declaration?.parentPath?.isProgram()
      ? [{ name, binding, statement: declaration.node }]
      : []
  })
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

/** A text, an environment variable, a choice between two, a URL object, a URL put together by query-string, or an HTTP client. */
function isText(value: Node): boolean {
  const node = untyped(value)
  if (node.type === 'ConditionalExpression')
    return isPure(node.test) && isText(node.consequent) && isText(node.alternate)
  if (node.type === 'CallExpression')
    return (isBuilderCall(node) || createsClient(node)) && node.arguments.every(isPlain)
  if (node.type === 'NewExpression')
    return node.callee.type === 'Identifier' && node.callee.name === 'URL' && node.arguments.every(isPure)
  return (
    node.type === 'StringLiteral' || environmentName(node) !== null || (node.type === 'TemplateLiteral' && isPure(node))
  )
}

/** `axios.create(…)`, by its name alone: to make one that nobody uses does nothing. */
function createsClient({ callee }: CallExpression): boolean {
  if (callee.type !== 'MemberExpression' || callee.object.type !== 'Identifier') return false
  const isMade = callee.property.type === 'Identifier' && /^(create|extend)$/.test(callee.property.name)
  return isMade && /^(axios|ky|ofetch|\$fetch)$/.test(callee.object.name)
}

/** An object of what does nothing, down to any depth. */
function isPlain(node: Node): boolean {
  if (node.type !== 'ObjectExpression') return isPure(node)
  return node.properties.every(
    (property) => property.type === 'ObjectProperty' && !property.computed && isPlain(property.value),
  )
}
