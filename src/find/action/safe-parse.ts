// `schema.parse(input)` as a statement -> `safeParse`, a returned failure, and the parsed data under its old name.
import type { VariableDeclaration } from '@babel/types'
import type { Parsed } from '../../ast/parse.js'
import { rangeOf } from '../../ast/range.js'
import { codeEnd } from '../../ast/statement-range.js'
import { lineIndent, textStyle } from '../../ast/text-style.js'
import type { NodePath } from '../../ast/traverse.js'
import type { Edit } from '../../edit/edit.js'
import { writeReturn } from '../../edit/write-return.js'
import type { FailureShape } from './failure-shape.js'
import { localZod, type SchemaParse } from './schema-parse.js'

/**
 * @param zod the major in use; `flatten()` is what 3 has and 4 still understands
 * @param names the names given to other results of the same action; this one is added
 * @returns a reason where the call is no statement of its own, or the state has no place for field errors
 */
export function safeParseEdits(
  parsed: Parsed,
  { path: call, property, fields }: SchemaParse,
  shape: FailureShape,
  zod: 3 | 4 | null,
  names: Set<string>,
): Edit[] | string {
  if (!fields) return 'the schema describes no object, so there are no fields to have errors'
  if (shape.errors === null) return 'its state has no place for field errors'
  const value = call.parentPath.isAwaitExpression() ? call.parentPath : call
  const statement = call.getStatementParent()
  if (!statement?.inList) return 'the input is parsed in the middle of an expression'
  const result = freeName(call, names)
  if (!result) return 'the names for the parsed result are taken'
  const head = statement.isVariableDeclaration()
    ? renameResult(parsed, statement.node, value, result)
    : statement.isExpressionStatement() && statement.node.expression === value.node
      ? { edits: [{ ...at(rangeOf(statement.node).start), text: `const ${result} = ` }], last: null }
      : null
  if (!head) return 'the input is parsed in the middle of an expression'
  names.add(result)
  const style = textStyle(parsed)
  const blanks = lineIndent(parsed.text, statement.node.start!)
  const flat = flattened(parsed, result, zod)
  const entries = [
    ...shape.fixed,
    `${shape.message}: ${style.quote}Check the fields${style.quote}`,
    `${shape.errors}: ${flat}`,
  ]
  const failure = writeReturn(parsed, statement.node.start!, entries, blanks + style.indent)
  const lines = [
    `if (!${result}.success) {`,
    `${style.indent}${failure}${style.end}`,
    '}',
    ...(head.last ? [head.last + style.end] : []),
  ]
  const end = codeEnd(parsed, statement.node)
  return [
    ...head.edits,
    { ...rangeOf(property), text: property.name === 'parse' ? 'safeParse' : 'safeParseAsync' },
    { ...at(end), text: lines.map((line) => style.eol + blanks + line).join('') },
  ]
}

/** `const data = schema.parse(input)`: the name moves to a declaration behind the check. */
function renameResult({ text }: Parsed, declaration: VariableDeclaration, value: NodePath, result: string) {
  const [declarator, more] = declaration.declarations
  if (!declarator || more || declarator.init !== value.node) return null
  const id = rangeOf(declarator.id)
  const keyword = { start: declaration.start!, end: declaration.start! + declaration.kind.length }
  return {
    edits: [
      { ...keyword, text: 'const' },
      { ...id, text: result },
    ],
    last: `${declaration.kind} ${text.slice(id.start, id.end)} = ${result}.data`,
  }
}

function flattened(parsed: Parsed, result: string, zod: 3 | 4 | null): string {
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
