// Turns a written action into one that a form calls itself: it reads the fields, returns what the form shows, and goes to
// the next page on its own, so that all of it works without JavaScript.
import type * as t from '@babel/types'
import { type Parsed, parse } from '../ast/parse.js'
import { rangeOf } from '../ast/range.js'
import { lineIndent, textStyle } from '../ast/text-style.js'
import { traverse, type NodePath } from '../ast/traverse.js'
import { applyEdits, type Edit, slice } from '../edit/edit.js'
import { editImports } from '../edit/edit-imports.js'
import { reindent } from '../edit/edit-lines.js'
import { invariant } from '../errors.js'
import type { FormField } from '../find/form/form-fields.js'
import type { ActionStep, FormActionShape } from '../plan/migration-plan.js'
import { isTypeScript } from '../ast/is-typescript.js'

/**
 * Rewrites the action of `step` in the text of its file.
 * `redirect` works by throwing: `unstable_rethrow` comes first in every catch around it
 * (https://nextjs.org/docs/app/api-reference/functions/unstable_rethrow).
 */
export function toFormAction(file: string, text: string, step: ActionStep, shape: FormActionShape): string {
  const parsed = parse(file, text)
  const typescript = isTypeScript(file)
  const path = functionNamed(parsed, step.name)
  const { indent, end, eol } = textStyle(parsed)
  const body = path.get('body')
  const successes = successReturns(path)
  const inner: Edit[] = successes.flatMap((each) => [
    redirectEdit(parsed, each, shape, end),
    ...rethrowEdits(parsed, each, path, eol, indent, end),
  ])
  const opening = body.node.start! + 1
  const bodyText = slice(text, { start: opening, end: body.node.end! - 1 }, unique(inner))
  const catching = [
    `${eol}${indent}try {`,
    reindent(bodyText.trimEnd(), '', indent),
    `${eol}${indent}} catch (error) {`,
    `${eol}${indent}${indent}unstable_rethrow(error)${end}`,
    `${eol}${indent}${indent}console.error(error)${end}`,
    `${eol}${indent}${indent}return { success: false, error: ${shape.form.crash} }${end}`,
    `${eol}${indent}}${eol}`,
  ].join('')
  const edits: Edit[] = [
    ...parameterEdits(parsed, path, step, shape, typescript),
    {
      start: opening,
      end: body.node.end! - 1,
      text: `${fieldsText(path, step, shape.form.fields, eol, indent, end)}${catching}`,
    },
    ...(typescript ? resultTypeEdits(parsed, step) : []),
  ]
  const written = applyEdits(text, edits)
  return applyEdits(
    written,
    editImports(parse(file, written), {
      add: ['redirect', 'unstable_rethrow'].map((name) => ({ source: 'next/navigation', name })),
    }),
  )
}

function functionNamed(parsed: Parsed, name: string): NodePath<t.FunctionDeclaration> {
  let found: NodePath<t.FunctionDeclaration> | null = null
  traverse(parsed.ast, {
    FunctionDeclaration(path) {
      if (path.node.id?.name === name) found = path
    },
  })
  invariant(found, `${parsed.file} has the action ${name}`)
  return found
}

/** `return { success: true, … }` of the action itself. */
function successReturns(path: NodePath<t.FunctionDeclaration>): NodePath<t.ReturnStatement>[] {
  const out: NodePath<t.ReturnStatement>[] = []
  path.traverse({
    Function: (inner) => inner.skip(),
    ReturnStatement(each) {
      if (
        member(each.node.argument, 'success')?.type === 'BooleanLiteral' &&
        (member(each.node.argument, 'success') as t.BooleanLiteral).value
      )
        out.push(each)
    },
  })
  return out
}

function member(node: t.Node | null | undefined, key: string): t.Node | null {
  if (node?.type !== 'ObjectExpression') return null
  const property = node.properties.find(
    (each) => each.type === 'ObjectProperty' && each.key.type === 'Identifier' && each.key.name === key,
  )
  const value = property?.type === 'ObjectProperty' ? property.value : null
  return value?.type === 'TSAsExpression' ? value.expression : value
}

/** `redirect('/posts/…')` with the fields that the page's URL needs, as the action has them. */
function redirectEdit(
  { text }: Parsed,
  path: NodePath<t.ReturnStatement>,
  { redirectTo, form }: FormActionShape,
  end: string,
): Edit {
  const data = unwrapWire(member(path.node.argument, 'data'))
  const target = redirectTo.replaceAll(/\b\w+\.data\.(\w+)/g, (whole, field: string) => {
    const value = member(data, field)
    invariant(value, `the answer has the field ${field} of ${whole}`)
    return text.slice(value.start!, value.end!)
  })
  return { ...rangeOf(path.node), text: `redirect(${target}${form.replaces ? ", 'replace'" : ''})${end}` }
}

/** The fields of a `toWire({ … })` are the fields of its argument. */
function unwrapWire(node: t.Node | null): t.Node | null {
  return node?.type === 'CallExpression' ? (node.arguments[0] ?? null) : node
}

/** Every catch between the redirect and the action lets it through. */
function rethrowEdits(
  { text }: Parsed,
  path: NodePath,
  action: NodePath,
  eol: string,
  indent: string,
  end: string,
): Edit[] {
  const edits: Edit[] = []
  for (let at: NodePath | null = path; at && at !== action; at = at.parentPath) {
    const attempt = at.parentPath?.isTryStatement() && at.key === 'block' ? at.parentPath.node : null
    if (!attempt?.handler) continue
    const { param, body } = attempt.handler
    const name = param?.type === 'Identifier' ? param.name : 'error'
    const inside = lineIndent(text, attempt.start!) + indent
    if (!param) edits.push({ start: body.start!, end: body.start!, text: `(${name}) ` })
    edits.push({ start: body.start! + 1, end: body.start! + 1, text: `${eol}${inside}unstable_rethrow(${name})${end}` })
  }
  return edits
}

function unique(edits: readonly Edit[]): Edit[] {
  return edits.filter(
    (edit, i) =>
      edits.findIndex((other) => other.start === edit.start && other.end === edit.end && other.text === edit.text) ===
      i,
  )
}

function parameterEdits(
  parsed: Parsed,
  path: NodePath<t.FunctionDeclaration>,
  step: ActionStep,
  { form }: FormActionShape,
  typescript: boolean,
): Edit[] {
  const { params } = path.node
  const previous = typescript ? `_previous: ${step.resultType} | null` : '_previous'
  const formData = typescript ? 'formData: FormData' : 'formData'
  const [only] = params
  const openParenthesis = parsed.text.indexOf('(', path.node.id!.end!) + 1
  const closing = parsed.text.lastIndexOf(')', (path.node.returnType ?? path.node.body).start! - 1)
  const last = form.fields === null && only ? parsed.text.slice(only.start!, only.end!) : formData
  return [{ start: openParenthesis, end: closing, text: `${previous}, ${last}` }]
}

/** `const input = { title: … }`: the body as the handler knew it. */
function fieldsText(
  path: NodePath<t.FunctionDeclaration>,
  step: ActionStep,
  fields: readonly FormField[] | null,
  eol: string,
  indent: string,
  end: string,
): string {
  const [only] = path.node.params
  if (fields === null || only?.type !== 'Identifier') return ''
  const lines = fields.map((field) => `${indent}${indent}${field.key}: ${fieldText(field)},`)
  return [``, `${indent}const ${only.name} = {`, ...lines, `${indent}}${end}`, ``].join(eol)
}

function fieldText({ name, control, number }: FormField): string {
  if (control === 'checkbox') return `formData.get('${name}') === 'on'`
  // FormData writes line breaks as CRLF; JSON did not.
  const text = `String(formData.get('${name}') ?? '')${control === 'multiline' ? ".replaceAll('\\r\\n', '\\n')" : ''}`
  return number ? `Number(formData.get('${name}'))` : text
}

/** A form that goes on after success only ever sees failures. */
function resultTypeEdits({ ast, text }: Parsed, { resultType }: ActionStep): Edit[] {
  for (const node of ast.program.body) {
    const declaration = node.type === 'ExportNamedDeclaration' ? node.declaration : null
    if (declaration?.type !== 'TSTypeAliasDeclaration' || declaration.id.name !== resultType) continue
    const { typeAnnotation } = declaration
    if (typeAnnotation.type !== 'TSUnionType') continue
    const failures = typeAnnotation.types
      .map((each) => text.slice(each.start!, each.end!))
      .filter((each) => !/success: true/.test(each))
    const assign = text.indexOf('=', declaration.id.end!) + 1
    // One member left: it stands behind the equals sign, and no longer below it.
    const written =
      failures.length === 1
        ? ` ${outdented(failures[0]!)}`
        : text.slice(assign, typeAnnotation.start!) + failures.join(' | ')
    return [{ start: assign, end: typeAnnotation.end!, text: written }]
  }
  return []
}

/** A type as it stands at the beginning of a line: its closing brace says how far in it was. */
function outdented(type: string): string {
  return reindent(type, /\n([ \t]*)\}$/.exec(type)?.[1] ?? '', '')
}
