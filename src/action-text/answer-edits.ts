// The edits that make a handler's answers the action's return values.
import type * as t from '@babel/types'
import { rangeOf } from '../ast/range.js'
import { lineIndent, type TextStyle } from '../ast/text-style.js'
import type { NodePath } from '../ast/traverse.js'
import { type Edit, slice } from '../edit/edit.js'
import type { Handler, PlacedAnswer } from '../find/route/handler.js'
import type { Range } from '../location.js'
import type { ActionStep } from '../plan/migration-plan.js'
import { removeStatement } from './remove-statement.js'
import { type ResultShape, resultShape, type Shaping, type WireTypes } from './result-shape.js'
import { memberText } from './success-shape.js'
import { withParentheses } from './with-parentheses.js'

export interface AnswerWriting {
  types: WireTypes | null
  style: TextStyle
  width: number
  typescript: boolean
  /** The function has a return type, so that literals need no `as const`. */
  explicit: boolean
}

/** Edits for every answer; `before` are those already made, which show in the texts of the bodies. */
export function answerEdits(
  handler: Handler,
  step: ActionStep,
  before: readonly Edit[],
  writing: AnswerWriting,
): { edits: Edit[]; shapes: ResultShape[] } {
  const { text } = handler.parsed
  const shaping: Omit<Shaping, 'scope'> = {
    handler,
    step,
    types: writing.types,
    spellsAbsent: writing.typescript && !writing.explicit,
    wire: (value) => `toWire(${value})`,
    textOf: (node) => slice(text, rangeOf(node), before),
  }
  const shapes: ResultShape[] = []
  const edits = handler.answers.flatMap((answer) => {
    const shape = resultShape(answer, { ...shaping, scope: answer.path.scope })
    shapes.push(shape)
    return replaceAnswer(answer, shape, handler, writing)
  })
  return { edits, shapes }
}

function replaceAnswer(answer: PlacedAnswer, shape: ResultShape, handler: Handler, writing: AnswerWriting): Edit[] {
  const { parsed, fn } = handler
  const top = statementOf(answer.path)
  const range = withParentheses(parsed.text, answerNode(answer.path))
  const column = lineIndent(parsed.text, range.start)
  const lead = answer.position.kind === 'last' ? 'return ' : ''
  const room = writing.width - (range.start - (parsed.text.lastIndexOf('\n', range.start - 1) + 1)) - lead.length
  const isBody = answer.path.parentPath === fn || top === fn
  const inLine = writeShape(shape, column, room, writing)
  const gap = inLine.includes('\n') && top && shape.work.length === 0 ? gapBefore(top, parsed.text) : null
  const inner = column + writing.style.indent
  const ownRoom = writing.width - inner.length - 'return '.length
  const value = gap ? writeShape(shape, inner, ownRoom, writing) : inLine
  const edits: Edit[] = [{ ...range, text: isBody ? value : lead + value }]
  if (gap) edits.push({ ...gap, text: writing.style.eol + inner })
  if (answer.position.kind === 'last' && answer.position.after)
    edits.push(removeStatement(parsed, answer.position.after))
  if (shape.work.length > 0 && top) edits.push(...workEdits(shape.work, top, handler, writing))
  return edits
}

/** The blanks in front of a `return` that follows its `if` on the same line: it gets a line of its own where it grows too long. */
function gapBefore(statement: NodePath, text: string): Range | null {
  if (!statement.isReturnStatement() || statement.inList) return null
  const { start } = rangeOf(statement.node)
  const gap = /[^\s][ \t]+$/.exec(text.slice(0, start))
  return gap && { start: gap.index + 1, end: start }
}

/** Puts work in front of the statement that answered with it, in braces where the statement is a branch of its own. */
function workEdits(
  work: readonly string[],
  statement: NodePath,
  { parsed }: Handler,
  { style }: AnswerWriting,
): Edit[] {
  const { start, end } = rangeOf(statement.node)
  const column = lineIndent(parsed.text, start)
  const lines = (inner: string) => work.map((each) => `${each}${style.end}${style.eol}${inner}`).join('')
  if (statement.inList) return [{ start, end: start, text: lines(column) }]
  const inner = column + style.indent
  return [
    { start, end: start, text: `{${style.eol}${inner}${lines(inner)}` },
    { start: end, end, text: `${style.eol}${column}}` },
  ]
}

/** The answer with the `await` or `void` in front of it. */
function answerNode(path: NodePath): t.Node {
  const parent = path.parentPath
  return parent?.isAwaitExpression() || parent?.isUnaryExpression({ operator: 'void' }) ? answerNode(parent) : path.node
}

function statementOf(path: NodePath): NodePath | null {
  return path.findParent((parent) => parent.isStatement() || parent.isFunction())
}

/** `{ success: true, data: … }` on one line where there is room, else one member per line. */
function writeShape(
  { success, members, spreads }: ResultShape,
  column: string,
  room: number,
  writing: AnswerWriting,
): string {
  const { style, typescript, explicit } = writing
  const literal = typescript && !explicit ? ' as const' : ''
  const parts = [...spreads, `success: ${success}${literal}`, ...members.map(memberText)]
  const line = `{ ${parts.join(', ')} }`
  if (!line.includes('\n') && line.length + style.end.length <= room) return line
  // One long value may keep its own lines: `{ success: true, data: {⏎ … } }` reads worse than this.
  const inner = column + style.indent
  const lines = parts.map((part) => `${inner}${shiftLines(part, column, inner)},`)
  return `{${style.eol}${lines.join(style.eol)}${style.eol}${column}}`
}

/** A value of several lines, moved to stand behind its key at `inner`. */
function shiftLines(part: string, column: string, inner: string): string {
  const [first, ...rest] = part.split('\n')
  if (rest.length === 0) return part
  const last = /^[ \t]*/.exec(rest.at(-1)!)![0]
  return (
    [first, ...rest.map((line) => (line.startsWith(last) ? inner + line.slice(last.length) : line))].join('\n') ||
    column
  )
}
