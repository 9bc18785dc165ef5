// In: a handler and its plan step. Out: the text of the action that replaces it. The handler's statements stay where
// they are, with their comments; what changes is how values come in and how answers go out.
import { rangeOf } from '../ast/range.js'
import { lineIndent, type TextStyle } from '../ast/text-style.js'
import type { NodePath } from '../ast/traverse.js'
import { closeGaps } from '../edit/close-gaps.js'
import { type Edit, slice } from '../edit/edit.js'
import type { Handler } from '../find/route/handler.js'
import type { ActionStep } from '../plan/migration-plan.js'
import type { NewImport } from '../edit/write-import.js'
import { answerEdits } from './answer-edits.js'
import { dropUnused } from './drop-unused.js'
import { leadingComments, staleComments } from './http-comments.js'
import { takeInputs } from './input-edits.js'
import { reindent } from '../edit/edit-lines.js'
import { requestEdits } from './request-edits.js'
import { sessionReader, takenSession } from './read-session.js'
import { withInputType } from './input-type.js'
import { resultType } from './result-type.js'
import { type ActionWriting, placeholder, signatureText, typeText } from './signature.js'

export interface ActionText {
  /** Result type and function, without what they need from elsewhere. */
  text: string
  /** Names in `text` that mean something else than in the route file, or nothing there. */
  imports: ReadonlyMap<string, NewImport>
}

/** Writes the action for one step. */
export function actionFunction(handler: Handler, step: ActionStep, writing: ActionWriting): ActionText {
  const inputs = takeInputs(handler, step, writing.kept === true && step.kept?.readsBody === true)
  const session = writing.kept && step.kept?.readsSession ? takenSession(handler) : null
  const request = requestEdits(handler, writing.kept === true, session?.edits)
  const before = [...inputs.edits, ...request.edits, ...staleComments(handler)]
  const typed = (explicit: boolean) => answerEdits(handler, step, before, { ...writing, explicit })
  let answers = typed(true)
  const type = writing.typescript ? resultType(answers.shapes, step) : null
  if (type === null && writing.typescript) answers = typed(false)
  // What was edited inside an answer is part of the answer's new text.
  const outside = before.filter((edit) => !answers.edits.some((answer) => isWithin(edit, answer)))
  const edits = tidied(handler.parsed.text, [...outside, ...answers.edits])
  const body = bodyText(handler, edits, writing.style)
  const { alias, parameters } = writing.kept
    ? withInputType(inputs, writing)
    : { alias: [], parameters: inputs.parameters }
  const reader = session ? [{ name: sessionReader, type: session.type, fallback: null }] : []
  if (session) request.imports.set(session.needs.name, session.needs)
  const signature = signatureText(step, [...reader, ...parameters], type && resultName(step, writing), writing)
  const parts = [
    ...alias,
    ...(writing.typescript ? [typeText(type, step, writing)] : []),
    dropUnused(
      handler.parsed.file,
      // What is said above a handler that stays is said there.
      `${writing.kept ? '' : leadingComments(handler)}export async function ${placeholder.name}${signature} ${body}`,
      answered(handler),
    ),
  ]
  return { text: parts.join(writing.style.eol + writing.style.eol), imports: request.imports }
}

/** A function that never fails says so: a route that stays has no failure to answer. */
function resultName({ failures, sure }: ActionStep, { kept }: ActionWriting): string {
  return kept && failures === 'none' && !sure ? `Extract<${placeholder.type}, { success: true }>` : placeholder.type
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
