// The part of a submit handler that waits for the answer, as it stands in the action of useActionState.
import { isWithin } from '../ast/range.js'
import type { TextStyle } from '../ast/text-style.js'
import { applyEdits, slice, type Edit } from '../edit/edit.js'
import { removeLines } from '../edit/edit-lines.js'
import type { MirrorState } from '../find/form/mirror-state.js'
import type { Range } from '../location.js'
import type { ActionStateInput } from './action-state.js'
import type { StateNames } from './state-names.js'

/** The handler's second half, where setting a mirror has become returning it. */
export function movedBody(
  { source, handler, mirrors, edits, style, names }: ActionStateInput,
  messages: readonly MirrorState[],
): string {
  const sets = mirrors.flatMap((mirror) => mirror.sets.map(({ statement }) => statement))
  const gone = handler.lead ? [handler.lead, ...sets] : sets
  const emptied = emptiedFinally(source, handler.rest, gone)
  const removals = removeLines(
    source,
    gone.filter((range) => !emptied || !isWithin(range, emptied)),
  )
  const returns =
    messages.length === 0
      ? []
      : handler.ends.map((end) => returnEdit(source, end, edits, names, messages, removals, style))
  const kept = edits.filter((edit) => ![...gone, ...(emptied ? [emptied] : [])].some((range) => isWithin(edit, range)))
  const all = [
    ...kept,
    ...removals.filter(({ start, end }) => end > start),
    ...returns,
    ...(emptied ? [{ ...emptied, text: '' }] : []),
  ]
  return slice(source, handler.rest, all).trimEnd()
}

/** A `finally` that only reset what the hook holds now. */
function emptiedFinally(source: string, rest: Range, gone: readonly Range[]): Range | null {
  for (const match of source.slice(rest.start, rest.end).matchAll(/\s*finally\s*\{/g)) {
    const start = rest.start + match.index
    const open = start + match[0].length
    const close = source.indexOf('}', open)
    const inside = gone.filter((range) => range.start >= open && range.end <= close)
    const left = applyEdits(
      source.slice(open, close),
      inside.map((range) => ({ start: range.start - open, end: range.end - open, text: '' })),
    )
    if (inside.length > 0 && /^[\s;]*$/.test(left)) return { start, end: close + 1 }
  }
  return null
}

/** Where control leaves, the state is returned: what was set on that way, and the initial value of everything else. */
function returnEdit(
  source: string,
  end: Range,
  edits: readonly Edit[],
  names: StateNames,
  messages: readonly MirrorState[],
  removals: readonly Edit[],
  style: TextStyle,
): Edit {
  const said = messages.flatMap((message) =>
    message.sets
      .filter((set) => set.end.start === end.start)
      .map((set) => ({ name: message.name, value: slice(source, set.value, edits) })),
  )
  const text = `return ${stateText(said, names, messages)}${style.end}`
  if (end.end > end.start) return { ...end, text }
  // An open end: a line of its own, in the place of the last statement's where that has gone, else below it.
  const own = indentOfLine(source, end.start)
  const removed = removals.find((edit) => edit.start < end.start && end.start <= edit.end)
  if (removed && source[removed.end - 1] === '\n')
    return { start: removed.end, end: removed.end, text: `${own}${text}${style.eol}` }
  const offset = (removed?.end ?? end.end) + commentBehind(source, removed?.end ?? end.end).length
  return { start: offset, end: offset, text: `${style.eol}${own}${text}` }
}

function indentOfLine(source: string, offset: number): string {
  const lineStart = source.lastIndexOf('\n', offset - 1) + 1
  return /^[ \t]*/.exec(source.slice(lineStart))![0]
}

/** A comment on the rest of the line, which belongs to the statement before it. */
function commentBehind(source: string, offset: number): string {
  return /^[ \t;]*(\/\/[^\r\n]*|\/\*[^\n]*?\*\/)/.exec(source.slice(offset))?.[0] ?? ''
}

function stateText(
  said: readonly { name: string; value: string }[],
  names: StateNames,
  messages: readonly MirrorState[],
): string {
  if (messages.length === 1) return said[0]?.value ?? messages[0]!.initial
  if (said.length === 0) return names.idle!
  const entries = said.map(({ name, value }) => (name === value ? name : `${name}: ${value}`)).join(', ')
  return said.length === messages.length ? `{ ${entries} }` : `{ ...${names.idle}, ${entries} }`
}
