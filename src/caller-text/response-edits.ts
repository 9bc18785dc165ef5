// Every mention of the response becomes one of the result.
import type { Edit } from '../edit/edit.js'
import { removeLines } from '../edit/edit-lines.js'
import type { CallSite, FieldUse, ResponseUse } from '../find/call/call-site.js'
import type { ActionStep } from '../plan/migration-plan.js'

type Said = Pick<ActionStep, 'errorField' | 'data'>

/** The edits for all mentions of the response of `call`, except the call itself. */
export function responseEdits(source: string, call: CallSite, action: Said): Edit[] {
  const name = call.response.uses.find((use) => use.kind === 'name')?.rename ?? 'result'
  const dropped = call.response.uses.filter((use) => use.kind === 'drop').map(({ range }) => range)
  const edits = call.response.uses
    .filter((use) => use.kind !== 'drop' && use.kind !== 'parse' && use.kind !== 'instead')
    .map((use) => ({ ...spot(use), text: textOf(source, use, name, action) }))
  return [...edits, ...removeLines(source, dropped)]
}

function spot(use: ResponseUse): { start: number; end: number } {
  if (use.kind === 'field' && use.guard && use.negation) return use.negation.range
  const { start, end } =
    use.kind === 'status' && use.comparison && use.outcome !== 'failure' ? use.comparison.range : use.range
  return { start, end }
}

function textOf(
  source: string,
  use: Exclude<ResponseUse, { kind: 'drop' | 'parse' | 'instead' }>,
  name: string,
  action: Said,
): string {
  const { errorField } = action
  switch (use.kind) {
    case 'name':
      return use.isConstant ? `const ${name}` : name
    case 'truth':
      return name
    case 'ok':
      // Without a network there is no result either: `res?.ok` keeps its question mark.
      return `${name}${source.slice(use.range.start, use.range.end).includes('?.') ? '?.' : '.'}success`
    case 'successStatus':
      return `${use.negated ? '!' : ''}${name}${source.slice(use.range.start, use.range.end).includes('?.') ? '?.' : '.'}success`
    case 'flag':
      return `${use.negated ? '!' : ''}${name}.success`
    case 'gone':
      return ''
    case 'text': {
      const { as, field } = use.shows ?? { as: 'error', field: 'error' }
      const text = memberText(name, field === errorField ? 'error' : field)
      return as === 'json' ? `JSON.stringify({ ${field}: ${text} })` : text
    }
    case 'log':
      return labelled(use.shorthand, name)
    case 'status':
      return statusText(source, use, name)
    case 'body':
      return labelled(use.shorthand, use.outcome === 'failure' ? name : `${name}.data`)
    case 'field':
      return labelled(use.shorthand, fieldText(use, name, action))
  }
}

function fieldText(
  { field, outcome, guard, tight, negation, equals, chained }: FieldUse,
  name: string,
  { errorField, data }: Said,
): string {
  // A `success` flag of the body's own says what the result's says.
  if (field === 'success') return `${name}.success`
  // A whole body may be `null`; picked fields never are.
  const inData = memberText(`${name}.data`, field, chained && data === 'whole')
  const inFailure = memberText(name, field === errorField ? 'error' : field)
  if (!guard) return outcome === 'failure' ? inFailure : inData
  if (negation && guard !== 'either') {
    const text = guard === 'success' ? `!${name}.success || !${inData}` : `${name}.success || !${inFailure}`
    return negation.tight ? `(${text})` : text
  }
  const text =
    guard === 'either'
      ? `${name}.success ? ${inData} : ${inFailure}`
      : guard === 'success'
        ? `${name}.success && ${inData}`
        : `!${name}.success && ${inFailure}`
  // `!result.success && result.signedIn === false`
  const isLoose = !tight || (equals && guard !== 'either')
  return isLoose ? text : `(${text})`
}

/** `result.error`, or `result['not a name']`. */
export function memberText(object: string, field: string, chained = false): string {
  if (/^[A-Za-z_$][\w$]*$/.test(field)) return `${object}${chained ? '?.' : '.'}${field}`
  return `${object}${chained ? '?.' : ''}[${JSON.stringify(field)}]`
}

/** Only a failure has a status: outside of a failed branch the comparison gets its own look at `success`. */
function statusText(
  source: string,
  { range, comparison, outcome }: Extract<ResponseUse, { kind: 'status' }>,
  name: string,
): string {
  if (!comparison || outcome === 'failure') return `${name}.status`
  const text = `${source.slice(comparison.range.start, range.start)}${name}.status${source.slice(range.end, comparison.range.end)}`
  // Without a network there is no result either: then neither it nor its status is there.
  if (source.slice(range.start, range.end).includes('?.'))
    return `(${comparison.holdsForSuccess ? `${name}?.success !== false || ${text}` : `${name}?.success === false && ${text}`})`
  const guarded = comparison.holdsForSuccess ? `${name}.success || ${text}` : `!${name}.success && ${text}`
  return comparison.needsParentheses ? `(${guarded})` : guarded
}

function labelled(shorthand: string | null, text: string): string {
  return shorthand === null ? text : `${shorthand}: ${text}`
}
