// A form that calls its action itself: no handler, no state of the request's own, and named fields.
import { lineIndent, type TextStyle } from '../ast/text-style.js'
import type { Edit } from '../edit/edit.js'
import { removeLines } from '../edit/edit-lines.js'
import type { MirrorState } from '../find/form/mirror-state.js'
import type { ProgressiveForm } from '../find/form/progressive-form.js'
import type { SubmitHandler } from '../find/form/submit-handler.js'
import type { Range } from '../location.js'
import type { FormNames } from './form-names.js'

export interface FormActionInput {
  source: string
  handler: SubmitHandler
  form: ProgressiveForm
  /** What the action is called in this file. */
  action: string
  /** The body's field that the action returns as `error`. */
  errorField: string | null
  names: FormNames
  style: TextStyle
}

/** All edits for one form, except imports. */
export function formActionEdits(input: FormActionInput): Edit[] {
  const { source, handler, form, action, style } = input
  const mirrors = handler.states.filter(({ role }) => role !== 'own')
  const pending = mirrors.find(({ role }) => role === 'pending')
  const { inComponent } = input.names
  const names = {
    state: inComponent('*State', '*Answer'),
    formAction: inComponent('*FormAction', 'submit*Action'),
    pending: pending?.name ?? inComponent('is*Pending', '*Pending'),
  }
  const shown = messageEdits(input, names.state, names.pending)
  const results = [names.state, names.formAction, ...(pending || shown.looksAtPending ? [names.pending] : [])].join(
    ', ',
  )
  const last = mirrors
    .map(({ declaration }) => declaration)
    .sort((a, b) => a.start - b.start)
    .at(-1)!
  const hook = [
    `const [${results}] = useActionState(${action}, null)${style.end}`,
    ...shown.constants.map((line) => line + style.end),
  ].join(`${style.eol}${lineIndent(source, last.start)}`)
  const gone = [
    ...mirrors.map(({ declaration }) => declaration).filter((range) => range !== last),
    ...(form.router ? [form.router] : []),
    ...(form.handler ? [form.handler] : []),
  ]
  return [
    { ...last, text: hook },
    {
      ...form.onSubmit,
      text: `action={${names.formAction}}${form.losesValues ? ' onReset={(event) => event.preventDefault()}' : ''}`,
    },
    ...nameEdits(source, form, style),
    ...shown.edits,
    ...removeLines(source, gone),
  ]
}

function nameEdits(source: string, { fields }: ProgressiveForm, style: TextStyle): Edit[] {
  return (fields ?? []).flatMap(({ name, nameAt }) => {
    if (nameAt === null) return []
    // With a line for each attribute, this one gets its own too.
    const newline = /^\r?\n([ \t]*)/.exec(source.slice(nameAt))
    const text = newline ? `${style.eol}${newline[1]}name="${name}"` : ` name="${name}"`
    return [{ start: nameAt, end: nameAt, text }]
  })
}

interface Shown {
  edits: Edit[]
  constants: string[]
  looksAtPending: boolean
}

/** Every message is read off the state; while the request runs nothing is said, as when the handler cleared it. */
function messageEdits({ source, handler, form, errorField }: FormActionInput, state: string, pending: string): Shown {
  const shown: Shown = { edits: [], constants: [], looksAtPending: false }
  for (const message of handler.states.filter(({ role }) => role === 'message')) {
    const said = form.messages.find(({ name }) => name === message.name)?.field
    const field = said === errorField ? 'error' : said
    if (!field || message.reads.length === 0) continue
    shown.looksAtPending = true
    const edits = readEdits(source, message, field, state, pending)
    if (edits) shown.edits.push(...edits)
    else shown.constants.push(`const ${message.name} = (!${pending} && ${state}?.${field}) || ${message.initial}`)
  }
  return shown
}

/** `{error && …}` and `{errors.title && …}` read the state in place; `null` where a read has no guard of its own. */
function readEdits(source: string, message: MirrorState, field: string, state: string, pending: string): Edit[] | null {
  const reads = message.reads.map((range) => describe(source, range))
  const guards = new Set(reads.filter(({ isGuard }) => isGuard).map(({ path }) => path))
  if (!reads.every(({ path }) => guards.has(path))) return null
  return reads.map(({ range, path, isGuard }) => ({
    start: range.start,
    end: range.end + path.length,
    text: isGuard ? `!${pending} && ${state}?.${field}${path.replace('.', '?.')}` : `${state}.${field}${path}`,
  }))
}

/** A read with the member that is taken from it (`.title`, or nothing), and whether `&&` follows. */
function describe(source: string, range: Range): { range: Range; path: string; isGuard: boolean } {
  const rest = source.slice(range.end)
  const path = /^\.\w+(?!\w*\()/.exec(rest)?.[0] ?? ''
  return { range, path, isGuard: /^\s*&&/.test(rest.slice(path.length)) }
}
