// `(previous: State, formData: FormData)` without a result type: the state that an action gets is what it returned before.
import type { Statement, TSType } from '@babel/types'
import type { Parsed } from '../../ast/parse.js'
import { statementEnd } from '../../ast/statement-range.js'
import { lineIndent, textStyle } from '../../ast/text-style.js'
import type { NodePath } from '../../ast/traverse.js'
import type { Edit } from '../../edit/edit.js'
import { annotationRange } from './annotate-result.js'
import type { ExportedAction } from './exported-actions.js'
import { fallsThrough } from './falls-through.js'
import { isInterrupt } from './redirect-call.js'
import { objectMembers } from './result-members.js'
import { ownReturns } from '../../ast/own-returns.js'

/**
 * The edits that make the previous state's type that of the result too, and exported: `Promise<State>`, and a success
 * where the action returned nothing.
 * @returns a reason where the type has no place for such a success, or what is returned cannot be told to have it
 */
export function unifyState(parsed: Parsed, action: ExportedAction, type: TSType): Edit[] | string {
  const returns = ownReturns(action.path).filter((each) => !isInterrupt(each))
  if (returns.some(({ node }) => node.argument))
    return 'its previous state has a type of its own; declare one type for it and for the result'
  const at = annotationRange(parsed, action)
  if (!at) return 'it has no place for a return type'
  const edits: Edit[] = [
    ...exportType(parsed, type),
    { ...at, text: `: Promise<${parsed.text.slice(type.start!, type.end!)}>` },
  ]
  const runsOn = fallsThrough(action.path.get('body.body') as NodePath<Statement>[])
  if (returns.length === 0 && !runsOn) return edits
  const success = successOf(parsed, type)
  if (success === null) return 'the type of its previous state has no place for a success that says nothing'
  for (const { node } of returns) edits.push(insertion(node.start! + 'return'.length, ` ${success}`))
  const last = action.body.body.at(-1)
  if (runsOn && last) {
    const { eol, end } = textStyle(parsed)
    const line = `${lineIndent(parsed.text, last.start!)}return ${success}${end}`
    const behind = statementEnd(parsed, last)
    edits.push(insertion(behind, parsed.text[behind - 1] === '\n' ? line + eol : eol + line + eol))
  }
  return edits
}

/** `{ success: true }`, `{}` or `null`: the first that the type allows. */
function successOf({ ast }: Parsed, type: TSType): string | null {
  const members = objectMembers(ast, type) ?? []
  for (const properties of members) {
    const required = properties.filter((each) => each.type !== 'TSPropertySignature' || !each.optional)
    const [flag, more] = required
    if (!flag) return '{}'
    if (more || flag.type !== 'TSPropertySignature' || flag.key.type !== 'Identifier') continue
    const value = flag.typeAnnotation?.typeAnnotation
    const isTrue = value?.type === 'TSLiteralType' && value.literal.type === 'BooleanLiteral' && value.literal.value
    if (isTrue && /^(success|ok)$/.test(flag.key.name)) return `{ ${flag.key.name}: true }`
  }
  return allowsNull(ast, type) ? 'null' : null
}

function allowsNull(ast: Parsed['ast'], type: TSType): boolean {
  if (type.type === 'TSUnionType') return type.types.some((each) => allowsNull(ast, each))
  if (type.type !== 'TSTypeReference' || type.typeName.type !== 'Identifier') return type.type === 'TSNullKeyword'
  const alias = declarationsOf(ast).find(
    ({ name }) => type.typeName.type === 'Identifier' && name === type.typeName.name,
  )
  return alias?.type != null && allowsNull(ast, alias.type)
}

/** A type of the file becomes an export, so that the component can name the state. */
function exportType({ ast }: Parsed, type: TSType): Edit[] {
  const names = type.type === 'TSUnionType' ? type.types : [type]
  return declarationsOf(ast).flatMap(({ name, start, exported }) => {
    const isMeant = names.some(
      (each) => each.type === 'TSTypeReference' && each.typeName.type === 'Identifier' && each.typeName.name === name,
    )
    return isMeant && !exported ? [insertion(start, 'export ')] : []
  })
}

/** The types that a file declares. */
function declarationsOf({ program }: Parsed['ast']) {
  const listed = program.body.flatMap((each) =>
    each.type === 'ExportNamedDeclaration'
      ? each.specifiers.flatMap((one) => (one.type === 'ExportSpecifier' ? [one.local.name] : []))
      : [],
  )
  return program.body.flatMap((statement) => {
    const exported = statement.type === 'ExportNamedDeclaration'
    const declared = exported ? statement.declaration : statement
    if (declared?.type !== 'TSTypeAliasDeclaration' && declared?.type !== 'TSInterfaceDeclaration') return []
    const { name } = declared.id
    const type = declared.type === 'TSTypeAliasDeclaration' ? declared.typeAnnotation : null
    return [{ name, type, start: declared.start!, exported: exported || listed.includes(name) }]
  })
}

function insertion(at: number, text: string): Edit {
  return { start: at, end: at, text }
}
