// `schema.parse(input)` as a statement -> `safeParse`, a returned failure, and the parsed data under its old name. Each
// library in its own idiom.
import type { CallExpression, VariableDeclaration } from '@babel/types'
import { importsOf } from '../../ast/imports.js'
import type { Parsed } from '../../ast/parse.js'
import { rangeOf } from '../../ast/range.js'
import { codeEnd } from '../../ast/statement-range.js'
import { lineIndent, textStyle } from '../../ast/text-style.js'
import type { NodePath } from '../../ast/traverse.js'
import type { Edit } from '../../edit/edit.js'
import { writeReturn } from '../../edit/write-return.js'
import type { FailureShape } from './failure-shape.js'
import { localZod, type SchemaParse } from './schema-parse.js'
import { isTypeScript } from '../../ast/is-typescript.js'

/**
 * @param zod the major in use; `flatten()` is what 3 has and 4 still understands
 * @param names the names given to other results of the same action; this one is added
 * @returns a reason where the call is no statement of its own, or the state has no place for field errors
 */
export function safeParseEdits(
  parsed: Parsed,
  parse: SchemaParse,
  shape: FailureShape,
  zod: number | null,
  names: Set<string>,
): Edit[] | string {
  const { path: call, property, library, fields } = parse
  if (library === 'valibot' && call.node.callee.type !== 'MemberExpression')
    return '`parse` is imported by its name; `import * as v` brings `safeParse` and `flatten` along'
  if (!fields) return 'the schema describes no object, so there are no fields to have errors'
  if (shape.errors === null && library !== 'arktype' && library !== 'yup')
    return 'its state has no place for field errors'
  const value = call.parentPath.isAwaitExpression() ? call.parentPath : call
  if (library === 'yup' && (value === call || property.name !== 'validate'))
    return 'yup only throws; `await schema.validate(…)` can be caught where it stands'
  const statement = call.getStatementParent()
  if (!statement?.inList) return 'the input is parsed in the middle of an expression'
  const result = freeName(call, names)
  if (!result) return 'the names for the parsed result are taken'
  const idiom = idiomOf(parsed, parse, result, zod)
  if (typeof idiom === 'string') return idiom
  const head = statement.isVariableDeclaration()
    ? renameResult(parsed, statement.node, value, result, idiom.data)
    : statement.isExpressionStatement() && statement.node.expression === value.node
      ? { edits: [{ ...at(rangeOf(statement.node).start), text: `const ${result} = ` }], last: null }
      : null
  if (!head) return 'the input is parsed in the middle of an expression'
  names.add(result)
  const style = textStyle(parsed)
  const blanks = lineIndent(parsed.text, statement.node.start!)
  const entries = [
    ...shape.fixed,
    `${shape.message}: ${idiom.message ?? `${style.quote}Check the fields${style.quote}`}`,
    ...(idiom.errors === null ? [] : [`${shape.errors}: ${idiom.errors}`]),
  ]
  const failure = writeReturn(parsed, statement.node.start!, entries, blanks + style.indent)
  const lines = [
    `if (${idiom.failed}) {`,
    `${style.indent}${failure}${style.end}`,
    '}',
    ...(head.last ? [head.last + style.end] : []),
  ]
  const end = codeEnd(parsed, statement.node)
  return [...head.edits, ...idiom.call, { ...at(end), text: lines.map((line) => style.eol + blanks + line).join('') }]
}

/** `const data = schema.parse(input)`: the name moves to a declaration behind the check. */
function renameResult(
  { text }: Parsed,
  declaration: VariableDeclaration,
  value: NodePath,
  result: string,
  data: string,
) {
  const [declarator, more] = declaration.declarations
  if (!declarator || more || declarator.init !== value.node) return null
  const id = rangeOf(declarator.id)
  const keyword = { start: declaration.start!, end: declaration.start! + declaration.kind.length }
  return {
    edits: [
      { ...keyword, text: 'const' },
      { ...id, text: result },
    ],
    last: `${declaration.kind} ${text.slice(id.start, id.end)} = ${data}`,
  }
}

interface Idiom {
  /** What makes the call answer. */
  call: Edit[]
  /** The condition under which the input is bad. */
  failed: string
  data: string
  /** The library's own words; `null` where it has none for the whole input. */
  message: string | null
  errors: string | null
}

function idiomOf(
  parsed: Parsed,
  { path: call, property, library }: SchemaParse,
  result: string,
  zod: number | null,
): Idiom | string {
  if (library === 'arktype') {
    const type = importsOf(parsed.ast).find(({ source, imported }) => source === 'arktype' && imported === 'type')
    if (!type) return '`type` of arktype is not imported here'
    return {
      call: [{ start: objectEnd(call), end: property.end!, text: '' }],
      failed: `${result} instanceof ${type.local}.errors`,
      data: result,
      message: `${result}.summary`,
      errors: null,
    }
  }
  if (library === 'yup') return yupIdiom(parsed, call, result)
  const failed = `!${result}.success`
  const safe = [{ ...rangeOf(property), text: property.name === 'parse' ? 'safeParse' : 'safeParseAsync' }]
  if (library === 'valibot') {
    const valibot = parsed.text.slice(call.node.callee.start!, objectEnd(call))
    const errors = `${valibot}.flatten(${result}.issues).nested`
    return { call: safe, failed, data: `${result}.output`, message: null, errors }
  }
  return { call: safe, failed, data: `${result}.data`, message: null, errors: flattened(parsed, result, zod) }
}

/** yup rejects: its `ValidationError` becomes the answer, and every other error goes on. */
function yupIdiom(parsed: Parsed, call: NodePath<CallExpression>, result: string): Idiom | string {
  const imports = importsOf(parsed.ast).filter(({ source }) => source === 'yup')
  const whole = imports.find(({ imported }) => imported === '*' || imported === 'default')
  const named = imports.find(({ imported, typeOnly }) => imported === 'ValidationError' && !typeOnly)
  const type = named?.local ?? (whole && `${whole.local}.ValidationError`)
  if (type === undefined) return '`ValidationError` of yup is not imported here'
  const { eol, indent, end } = textStyle(parsed)
  const blanks = lineIndent(parsed.text, call.node.start!)
  const annotation = isTypeScript(parsed.file) ? ': unknown' : ''
  const lines = [
    `.catch((error${annotation}) => {`,
    `${blanks}${indent}if (error instanceof ${type}) return error${end}`,
    `${blanks}${indent}throw error${end}`,
    `${blanks}})`,
  ]
  return {
    call: [{ ...at(call.node.end!), text: lines.join(eol) }],
    failed: `${result} instanceof ${type}`,
    data: result,
    message: `${result}.message`,
    errors: null,
  }
}

function objectEnd(call: NodePath<CallExpression>): number {
  const { callee } = call.node
  return callee.type === 'MemberExpression' ? callee.object.end! : callee.end!
}

/** The field errors of a failed `safeParse` of zod. */
export function flattened(parsed: Parsed, result: string, zod: number | null): string {
  if (zod !== 4) return `${result}.error.flatten().fieldErrors`
  return `${localZod(parsed) ?? 'z'}.flattenError(${result}.error).fieldErrors`
}

/** A name that nothing in the function around `path` has or reads. */
function freeName(path: NodePath, taken: ReadonlySet<string>): string | null {
  const names = ['parsed', 'validated', 'parsedInput']
  const scope = (path.getFunctionParent() ?? path).scope
  const used = new Set(taken)
  scope.path.traverse({ Identifier: (inner) => void used.add(inner.node.name) })
  return names.find((name) => !used.has(name) && !scope.hasBinding(name)) ?? null
}

function at(offset: number) {
  return { start: offset, end: offset }
}
