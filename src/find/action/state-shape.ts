// How an action says whether it succeeded, where nothing in it says so yet: this tool's own way, or that of the repository.
import type { Contract } from './check-result.js'

/** The value of a flag: `true`, or a word such as `'error'`. */
type FlagValue = boolean | string

export interface StateShape {
  /** The entry that tells; `null` where only a failure has a text under `message`. */
  flag: { key: string; yes: FlagValue; no: FlagValue } | null
  /** The key of the text. */
  message: string
  /** The key of the field errors. */
  errors: string
}

/** `{ success: true, data }` or `{ success: false, error, errors }`. */
export const defaultShape: StateShape = {
  flag: { key: 'success', yes: true, no: false },
  message: 'error',
  errors: 'errors',
}

type Quote = "'" | '"'

/** `success: true`; nothing where a success has no flag. */
export function successEntries({ flag }: StateShape, quote: Quote): string[] {
  return flag ? [`${flag.key}: ${literal(flag.yes, quote)}`] : []
}

/** `success: false`, the same way. */
export function failureEntries({ flag }: StateShape, quote: Quote): string[] {
  return flag ? [`${flag.key}: ${literal(flag.no, quote)}`] : []
}

/** The members of the type of a success with `data` of the type `type`. */
export function dataMembers(shape: StateShape, quote: Quote, type: string): string[] {
  // Without a flag the text is what tells, and TypeScript only lets it be asked for where it may be.
  return [...successEntries(shape, quote), `data: ${type}`, ...(shape.flag ? [] : [`${shape.message}?: undefined`])]
}

/** The members of the type of a failure. */
export function failureMembers(shape: StateShape, quote: Quote, withErrors: boolean): string[] {
  const errors = withErrors ? [`${shape.errors}?: Record<string, string[] | undefined>`] : []
  return [...failureEntries(shape, quote), `${shape.message}: string`, ...errors]
}

/** The condition under which `result` is a failure. */
export function failureTest({ flag, message }: StateShape, quote: Quote, contract: Contract, result: string): string {
  if (flag === null) return contract === 'void' ? `${result}?.${message}` : `${result}.${message} !== undefined`
  if (flag.no === false) return `!${result}.${flag.key}`
  return `${result}.${flag.key} === ${literal(flag.no, quote)}`
}

function literal(value: FlagValue, quote: Quote): string {
  return typeof value === 'string' ? quote + value + quote : String(value)
}
