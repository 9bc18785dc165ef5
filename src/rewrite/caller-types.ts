// What the compiler knows of the values that a call sends.
import type { CallerStep } from '../plan/migration-plan.js'
import type { Range } from '../location.js'
import type { Project } from '../project/project.js'
import type { TypeReader } from '../project/types.js'

export interface CallerTypes {
  /** The body as the caller declares it; `null` where that is not known. */
  payloadType: string | null
  /** JSON changed the body on its way: a Date became a string. An action has to get what the route got. */
  needsWire: boolean
  /** Expressions of the URL that are strings already. */
  strings: Range[]
}

/** Reads the types at one call. Without a reader (JavaScript) only what the text itself shows is known. */
export function callerTypes(
  project: Project,
  { file, args, wiring }: CallerStep,
  types: TypeReader | null,
): CallerTypes {
  // In a function of its own, a value has no longer been asked whether it is there.
  const isMoved = wiring === 'action-state'
  const payload = args.find((arg) => arg.kind === 'payload')
  const declared = payload ? (types?.payloadOf(file, payload.range) ?? null) : null
  const values = args
    .flatMap((arg) => (arg.kind === 'list' ? arg.items : [arg]))
    .flatMap((arg) => (arg.kind === 'value' ? [arg.range] : []))
  const parts = payload ? [payload, ...(payload.sets?.fields ?? [])] : []
  return {
    payloadType: declared?.text ?? null,
    needsWire: parts.some(({ range }) => changesOnWire(project, file, range, types)),
    strings: values.filter(
      (range) => isString(project, file, range, types) && !(isMoved && types?.isNarrowed(file, range)),
    ),
  }
}

/** `new Date()`, but for what is asked of it at once: `new Date().getFullYear()`. */
const makesDate = /\bnew (Date|Map|Set)\b(?!\s*\([^()]*\)\s*\.)|:\s*Date\b|\bDate(Time)?Picker\b/

function changesOnWire(project: Project, file: string, range: Range, types: TypeReader | null): boolean {
  const type = types?.payloadOf(file, range)
  if (type) return !type.plain && type.text !== 'FormData'
  // Without types a date may be in every variable of a file that makes one.
  return makesDate.test(types ? textAt(project, file, range) : (project.scripts.get(file) ?? ''))
}

/** By its type, or by how it is written: the URL made a string of everything else. */
function isString(project: Project, file: string, range: Range, types: TypeReader | null): boolean {
  if (/\.(toString|toLowerCase|toUpperCase|trim)\(\)$|^String\(|^`/.test(textAt(project, file, range))) return true
  return /^('[^']*'|"[^"]*"|string)( \| ('[^']*'|"[^"]*"|string))*$/.test(types?.payloadOf(file, range)?.text ?? '')
}

function textAt(project: Project, file: string, range: Range): string {
  return (project.scripts.get(file) ?? '').slice(range.start, range.end)
}
