// The exported type of an action's result: the union of what it really answers.
import type { ActionStep } from '../plan/migration-plan.js'
import { objectMembers, splitTop } from './print-type.js'
import type { ResultShape } from './result-shape.js'

/**
 * The alternatives of the union, or `null` where the type of a part is not known.
 * @param step `sure`: no caller looks for a failure, and there is none. `status`: a caller looks at that of a failure.
 */
export function resultType(
  shapes: readonly ResultShape[],
  { sure, status }: Pick<ActionStep, 'sure' | 'status'>,
): readonly string[] | null {
  if (shapes.some(({ members, spreads }) => spreads.length > 0 || members.some(({ type }) => type === null)))
    return null
  const successes = shapes.filter(({ success }) => success)
  const failures = shapes.filter(({ success }) => !success)
  // A caller that looks at `error` after `!result.success` must find it there, even if this action never fails.
  const looked = [...(status ? ['status: number'] : []), 'error: string']
  const failed = failures.length > 0 ? members(failures) : looked
  return [
    ...(successes.length > 0 ? [`{ ${['success: true', ...members(successes)].join('; ')} }`] : []),
    ...(sure ? [] : [`{ ${['success: false', ...failed].join('; ')} }`]),
  ]
}

/** One object type for several results: a key that some lack is optional. */
function members(shapes: readonly ResultShape[]): string[] {
  const keys = [...new Set(shapes.flatMap(({ members }) => members.map(({ key }) => key)))]
  return keys.map((key) => {
    const found = shapes.flatMap(({ members }) => members.filter((member) => member.key === key))
    const types = sortedUnion(withoutEmpty([...new Set(found.map(({ type }) => type!))]))
    return `${key}${found.length < shapes.length ? '?' : ''}: ${types.join(' | ')}`
  })
}

/** `{ id?: undefined } | { id: string }` is `{ id?: string }`. */
function withoutEmpty(types: string[]): string[] {
  const isEmpty = (type: string) => objectMembers(type)?.every((member) => member.endsWith('?: undefined')) === true
  const [only, ...others] = types.filter((type) => !isEmpty(type))
  const fields = only !== undefined && others.length === 0 && types.length > 1 ? objectMembers(only) : null
  return fields ? [`{ ${fields.map((field) => field.replace(/^([^:?]+):/, '$1?:')).join('; ')} }`] : types
}

function sortedUnion(types: string[]): string[] {
  if (types.includes('number')) return types.filter((type) => !/^\d+$/.test(type))
  const numeric = types.every((type) => /^\d+$/.test(type))
  if (numeric) return types.sort((a, b) => Number(a) - Number(b))
  // `string` says it of every text.
  return types.includes('string') ? types.filter((type) => !isTexts(type)) : types
}

function isTexts(type: string): boolean {
  return splitTop(type, /\|/).every((part) => /^'[^']*'$|^"[^"]*"$/.test(part.trim()))
}
