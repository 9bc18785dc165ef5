// How a class of errors makes its text: what a person would read is in the arguments, or in the class.
import type { Class, Expression, Node, Statement } from '@babel/types'
import type { Parsed } from '../../ast/parse.js'

/** Text as it is, or the argument at a place, with what stands for it where it is missing. */
export type TextPart = string | { argument: number; fallback: string | null }

/** The words of an error in their order; one argument alone is the text itself. */
export type ErrorText = readonly TextPart[]

const builtIn = /^(Error|TypeError|RangeError)$/
const asGiven: ErrorText = [{ argument: 0, fallback: null }]

/**
 * The text of the errors of the class `name` of a file, followed through the classes of the file that it extends.
 * @param name as declared at the top level, or `default`
 * @returns `null` where there is no such class, it is no error, or its constructor does more than hand a text to `super`
 */
export function errorTextOf(parsed: Parsed, name: string): ErrorText | null {
  const found = classNamed(parsed, name)
  return found ? textOf(parsed, found, 0) : null
}

function textOf(parsed: Parsed, { superClass, body }: Class, depth: number): ErrorText | null {
  if (superClass?.type !== 'Identifier' || depth > 4) return null
  const parent = classNamed(parsed, superClass.name)
  const inherited = parent ? textOf(parsed, parent, depth + 1) : builtIn.test(superClass.name) ? asGiven : null
  if (inherited === null) return null
  const own = body.body.find((each) => each.type === 'ClassMethod' && each.kind === 'constructor')
  if (own?.type !== 'ClassMethod') return inherited
  const parameters = own.params.map(parameterOf)
  const given = superArguments(own.body.body)
  if (given === null || parameters.includes(null)) return null
  const parts: TextPart[] = []
  for (const part of inherited) {
    const written = typeof part === 'string' ? [part] : partsOf(given[part.argument], parameters as Parameter[])
    if (written === null) return null
    parts.push(...written)
  }
  return parts
}

interface Parameter {
  name: string
  fallback: string | null
}

function parameterOf(node: Node): Parameter | null {
  if (node.type === 'TSParameterProperty') return parameterOf(node.parameter)
  if (node.type === 'Identifier') return { name: node.name, fallback: null }
  if (node.type !== 'AssignmentPattern' || node.left.type !== 'Identifier') return null
  return { name: node.left.name, fallback: node.right.type === 'StringLiteral' ? node.right.value : null }
}

function superArguments(statements: readonly Statement[]): readonly Node[] | null {
  for (const statement of statements) {
    const call = statement.type === 'ExpressionStatement' ? statement.expression : null
    if (call?.type === 'CallExpression' && call.callee.type === 'Super') return call.arguments
  }
  return null
}

function partsOf(node: Node | undefined, parameters: readonly Parameter[]): TextPart[] | null {
  if (node?.type === 'StringLiteral') return [node.value]
  if (node?.type === 'Identifier') {
    const argument = parameters.findIndex(({ name }) => name === node.name)
    return argument < 0 ? null : [{ argument, fallback: parameters[argument]!.fallback }]
  }
  if (node?.type !== 'TemplateLiteral') return null
  const parts: TextPart[] = []
  for (const [index, quasi] of node.quasis.entries()) {
    if (quasi.value.raw !== '') parts.push(quasi.value.cooked ?? quasi.value.raw)
    const hole = node.expressions[index]
    if (!hole) continue
    const written = partsOf(hole, parameters)
    if (written === null) return null
    parts.push(...written)
  }
  return parts
}

function classNamed({ ast }: Parsed, name: string): Class | null {
  for (const statement of ast.program.body) {
    const isDefault = statement.type === 'ExportDefaultDeclaration'
    const declared = statement.type === 'ExportNamedDeclaration' || isDefault ? statement.declaration : statement
    if (declared?.type !== 'ClassDeclaration') continue
    if (isDefault && name === 'default') return declared
    if (declared.id?.name === name) return declared
  }
  return null
}

/**
 * The source of an error's text with the arguments of one `new`.
 * @param sourceOf the source text of an argument
 * @returns `null` where an argument is missing, or is too much for a template
 */
export function writeErrorText(
  text: ErrorText,
  given: readonly Expression[],
  sourceOf: (node: Expression) => string,
  quote: string,
): { source: string; words: string } | null {
  const values: { words: string; source: string; isText: boolean }[] = []
  for (const part of text) {
    if (typeof part === 'string') {
      values.push({ words: part, source: part, isText: true })
      continue
    }
    const node = given[part.argument]
    if (!node && part.fallback === null) return null
    if (!node || node.type === 'StringLiteral') {
      const words = node ? (node as { value: string }).value : part.fallback!
      values.push({
        words,
        source: text.length === 1 && node ? sourceOf(node) : words,
        isText: !(node && text.length === 1),
      })
      continue
    }
    const isTemplate = node.type === 'TemplateLiteral'
    if (text.length === 1 ? !isTemplate : node.type !== 'Identifier' && node.type !== 'MemberExpression') return null
    const words = isTemplate ? node.quasis.map((quasi) => quasi.value.raw).join(' ') : ''
    values.push({ words, source: isTemplate ? sourceOf(node) : `\${${sourceOf(node)}}`, isText: false })
  }
  const words = values.map((value) => value.words).join(' ')
  if (values.length === 1 && !values[0]!.isText) return { source: values[0]!.source, words }
  const whole = values.map((value) => value.source).join('')
  if (values.some((value) => value.isText && /[`\\]|\$\{|\n/.test(value.source))) return null
  if (values.some((value) => !value.isText)) return { source: `\`${whole}\``, words }
  const other = quote === "'" ? '"' : "'"
  const own = !whole.includes(quote) ? quote : !whole.includes(other) ? other : '`'
  return { source: own + whole + own, words }
}
