// What the compiler knows of the values that a call sends.
import type { ActionStep, CallerStep, MigrationUnit } from './plan/migration-plan.js'
import type { Range } from './location.js'
import type { Project } from './project/project.js'
import type { TypeReader } from './project/types.js'

export interface CallerTypes {
  /** The body as the caller declares it; `null` where that is not known. */
  payloadType: string | null
  /** JSON changed the body on its way: a Date became a string. An action has to get what the route got. */
  needsWire: boolean
  /** Expressions of the URL that are strings already. */
  strings: Range[]
}

/** Reads the types at one call. Without a reader (JavaScript) only what the text itself shows is known. */
export function callerTypes(project: Project, { file, args }: CallerStep, types: TypeReader | null): CallerTypes {
  const payload = args.find((arg) => arg.kind === 'payload')
  const declared = payload ? (types?.payloadOf(file, payload.range) ?? null) : null
  const values = args
    .flatMap((arg) => (arg.kind === 'list' ? arg.items : [arg]))
    .flatMap((arg) => (arg.kind === 'value' ? [arg.range] : []))
  const text = payload ? textAt(project, file, payload.range) : ''
  return {
    payloadType: declared?.text ?? null,
    needsWire: declared ? !declared.plain && declared.text !== 'FormData' : /\bnew (Date|Map|Set)\b/.test(text),
    strings: values.filter((range) => isString(project, file, range, types)),
  }
}

/**
 * The type of a unit's body as all its callers send it.
 * @returns `null` where one of them is not known, or where the handler reads a field that the type does not have: then
 * the handler was never checked against what it is sent, and must not begin to be.
 */
export function sentType(
  project: Project,
  { action, callers }: MigrationUnit & { action: ActionStep },
  types: TypeReader | null,
): string | null {
  const sent = callers.map((caller) => {
    const payload = caller.args.find((arg) => arg.kind === 'payload')
    return payload ? (types?.typeOf(caller.file, payload.range)?.text ?? null) : null
  })
  const body = action.inputs.find((input) => input.kind === 'json')
  const fields = body?.kind === 'json' ? (body.fields ?? []) : []
  if (
    sent.length === 0 ||
    sent.some((type) => type === null || !fields.every((field) => new RegExp(`\\b${field}\\??:`).test(type)))
  )
    return null
  return [...new Set(sent)].join(' | ')
}

/** By its type, or by how it is written: the URL made a string of everything else. */
function isString(project: Project, file: string, range: Range, types: TypeReader | null): boolean {
  if (/\.(toString|toLowerCase|toUpperCase|trim)\(\)$|^String\(|^`/.test(textAt(project, file, range))) return true
  return /^('[^']*'|"[^"]*"|string)( \| ('[^']*'|"[^"]*"|string))*$/.test(types?.payloadOf(file, range)?.text ?? '')
}

function textAt(project: Project, file: string, range: Range): string {
  return (project.scripts.get(file) ?? '').slice(range.start, range.end)
}
