// In: a handler and its plan step. Out: the text of the action that replaces it. The handler's statements stay where
// they are, with their comments; what changes is how values come in and how answers go out.
import type * as t from '@babel/types'
import { rangeOf } from '../ast/range.js'
import { lineIndent, type TextStyle } from '../ast/text-style.js'
import type { NodePath } from '../ast/traverse.js'
import { closeGaps } from '../close-gaps.js'
import { type Edit, slice } from '../edit.js'
import type { Handler } from '../find/handler.js'
import type { ActionStep } from '../plan/migration-plan.js'
import type { NewImport } from '../write-import.js'
import { answerEdits } from './answer-edits.js'
import { dropUnused } from './drop-unused.js'
import { type Parameter, takeInputs } from './input-edits.js'
import { objectMembers, printType } from './print-type.js'
import { reindent } from './reindent.js'
import { requestEdits } from './request-edits.js'
import type { WireTypes } from './result-shape.js'
import { resultType } from './result-type.js'

export interface ActionWriting {
  types: WireTypes | null
  style: TextStyle
  width: number
  typescript: boolean
}

/** Stand in for the action's names until the text is in its file: the handler may import a function of the same name. */
export const placeholder = { name: '$action', type: '$ActionResult' } as const

export interface ActionText {
  /** Result type and function, without what they need from elsewhere. */
  text: string
  /** Names in `text` that mean something else than in the route file, or nothing there. */
  imports: ReadonlyMap<string, NewImport>
}

/** Writes the action for one step. */
export function actionFunction(handler: Handler, step: ActionStep, writing: ActionWriting): ActionText {
  const inputs = takeInputs(handler, step)
  const request = requestEdits(handler)
  const before = [...inputs.edits, ...request.edits, ...staleComments(handler)]
  const typed = (explicit: boolean) => answerEdits(handler, step, before, { ...writing, explicit })
  let answers = typed(true)
  const type = writing.typescript ? resultType(answers.shapes) : null
  if (type === null && writing.typescript) answers = typed(false)
  // What was edited inside an answer is part of the answer's new text.
  const outside = before.filter((edit) => !answers.edits.some((answer) => isWithin(edit, answer)))
  const edits = tidied(handler.parsed.text, [...outside, ...answers.edits])
  const body = bodyText(handler, edits, writing.style)
  const signature = signatureText(step, inputs.parameters, type !== null, writing)
  const parts = [
    ...(writing.typescript ? [typeText(type, step, writing)] : []),
    dropUnused(
      handler.parsed.file,
      `${leadingComments(handler)}export async function ${placeholder.name}${signature} ${body}`,
      answered(handler),
    ),
  ]
  return { text: parts.join(writing.style.eol + writing.style.eol), imports: request.imports }
}

/** Deletions take the blank lines with them that would be too many. */
function tidied(source: string, edits: readonly Edit[]): Edit[] {
  const isDeletion = ({ start, end, text }: Edit) => text === '' && end > start
  const deletions = closeGaps(source, edits.filter(isDeletion)).map((range) => ({ ...range, text: '' }))
  return [...edits.filter((edit) => !isDeletion(edit)), ...deletions]
}

/** Names that the handler's answers read. */
function answered({ fn, answers, parsed }: Handler): ReadonlySet<string> {
  const names = new Set<string>()
  fn.traverse({
    Identifier(path) {
      const inAnswer = answers.some(({ path: answer }) =>
        isWithin({ ...rangeOf(path.node), text: '' }, { ...rangeOf(answer.node), text: '' }),
      )
      if (inAnswer && path.isReferencedIdentifier())
        names.add(parsed.text.slice(path.node.start!, path.node.start! + path.node.name.length))
    },
  })
  return names
}

function isWithin(inner: Edit, outer: Edit): boolean {
  return inner.start >= outer.start && inner.end <= outer.end && outer.end > outer.start
}

function signatureText(
  step: ActionStep,
  parameters: readonly Parameter[],
  annotated: boolean,
  { style, width, typescript }: ActionWriting,
): string {
  const written = parameters.map(({ name, type, fallback }) => {
    const annotation = typescript ? `: ${type}` : ''
    return name + annotation + (fallback ? ` = ${fallback}` : '')
  })
  const result = annotated ? `: Promise<${placeholder.type}>` : ''
  const line = `(${written.join(', ')})${result}`
  const head = `export async function ${step.name}`
  const length = head.length + line.length + 2 + (annotated ? step.resultType.length - placeholder.type.length : 0)
  if (written.length === 0 || (!line.includes('\n') && length <= width)) return line
  const { eol, indent } = style
  const [only] = parameters
  // A parameter that is all there is may open its type on the first line.
  if (written.length === 1 && only && typescript && objectMembers(only.type) && !only.fallback) {
    const name = `${only.name}: `
    return `(${name}${printType(only.type, '', width, style, width)})${result}`
  }
  if (written.length === 1 && line.includes('\n')) return line
  return `(${eol}${written.map((each) => `${indent}${each},`).join(eol)}${eol})${result}`
}

function typeText(type: readonly string[] | null, step: ActionStep, { style, width }: ActionWriting): string {
  const head = `export type ${placeholder.type} =`
  if (type === null) return `${head} Awaited<ReturnType<typeof ${placeholder.name}>>${style.end}`
  const line = `${head} ${type.join(' | ')}${style.end}`
  if (line.length + step.resultType.length - placeholder.type.length <= width) return line
  const column = `${style.indent}  `
  return (
    [head, ...type.map((each) => `${style.indent}| ${printType(each, column, 0, style, width)}`)].join(style.eol) +
    style.end
  )
}

/** The handler's block after `edits`, indented as the body of a function at the top level. */
function bodyText({ fn, parsed }: Handler, edits: readonly Edit[], style: TextStyle): string {
  const body = fn.get('body') as NodePath
  if (!body.isBlockStatement()) {
    const value = slice(parsed.text, rangeOf(body.node), edits)
    return `{${style.eol}${style.indent}return ${value}${style.end}${style.eol}}`
  }
  const text = slice(parsed.text, rangeOf(body.node), edits)
  const outer = lineIndent(parsed.text, body.node.end! - 1)
  return tidy(outer === '' ? text : reindent(text, outer, ''), style)
}

/** No blank line after the opening brace or before the closing one. */
function tidy(text: string, { eol }: TextStyle): string {
  return text.replace(/^\{[ \t]*(\r?\n[ \t]*)+(?=\r?\n)/, '{').replace(/(\r?\n[ \t]*)+(\r?\n\})$/, `${eol}}`)
}

/** Comments above the handler, but those that describe it as an HTTP endpoint. */
function leadingComments({ fn, parsed }: Handler): string {
  const statement = fn.findParent((path) => path.parentPath?.isProgram() ?? false) ?? fn
  const comments = (statement.node.leadingComments ?? []).filter(({ value }) => !isAboutHttp(value))
  const near = comments.filter((comment) => !/\n[ \t]*\r?\n/.test(gapAfter(comment, statement.node, parsed.text)))
  return near.map((comment) => `${parsed.text.slice(comment.start!, comment.end!)}\n`).join('')
}

function gapAfter(comment: t.Comment, node: t.Node, text: string): string {
  return text.slice(comment.end!, node.start!).replace(/\/\/[^\n]*|\/\*[^]*?\*\//g, '')
}

/** `// POST /api/posts/:id` in the handler's body. */
function staleComments({ fn, parsed }: Handler): Edit[] {
  const body = rangeOf(fn.node.body)
  const { text } = parsed
  return (parsed.ast.comments ?? []).flatMap((comment): Edit[] => {
    const inside = comment.start! > body.start && comment.end! < body.end
    if (!inside || !/^\s*(GET|POST|PUT|PATCH|DELETE)\s+\/?api\//.test(comment.value)) return []
    const lineStart = text.lastIndexOf('\n', comment.start! - 1) + 1
    const rest = /^[ \t]*(\r?\n|$)/.exec(text.slice(comment.end!))
    if (text.slice(lineStart, comment.start!).trim() !== '' || !rest) return []
    return [{ start: lineStart, end: comment.end! + rest[0].length, text: '' }]
  })
}

/** `POST /api/posts`, swagger blocks and the like say where the code was reached, which is no longer true. */
export function isAboutHttp(comment: string): boolean {
  return /@(swagger|openapi)|(^|[\s*`'"/])api\/[\w[]|^\s*\*?\s*(GET|POST|PUT|PATCH|DELETE)\b|eslint-|prettier-|@ts-/m.test(
    comment,
  )
}
