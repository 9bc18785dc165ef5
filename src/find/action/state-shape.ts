// How an action says whether it succeeded, where nothing in it says so yet: this tool's own way, or that of the repository.
import type { Contract } from './check-result.js'

/** The value of a flag: `true`, or a word such as `'error'`. */
type FlagValue = boolean | string

export interface StateShape {
  /** The entry that tells; `null` where the text under `message` does. */
  flag: { key: string; yes: FlagValue; no: FlagValue } | null
  /** The key of the text. */
  message: string
  /** The key of the field errors. */
  errors: string
  /** Without a flag: the key that is `null` in a failure, as `message` is in a success: `{ data: null, error: '…' }`. */
  data?: string
}

/** `{ success: true, data }` or `{ success: false, error, errors }`. */
export const defaultShape: StateShape = {
  flag: { key: 'success', yes: true, no: false },
  message: 'error',
  errors: 'errors',
}

type Quote = "'" | '"'

/** What tells a success that has nothing to say: `success: true`, or `data: null` and `error: null`. */
export function emptyEntries(shape: StateShape, quote: Quote): string[] {
  const { flag, message, data } = shape
  if (flag) return [`${flag.key}: ${literal(flag.yes, quote)}`]
  return data === undefined ? [] : [`${data}: null`, `${message}: null`]
}

/**
 * A success with `value`: `success: true` and `data: value`.
 * @param asConst where TypeScript has to infer from it what kind of answer it is
 */
export function dataEntries(shape: StateShape, quote: Quote, value: string, asConst: boolean): string[] {
  const { flag, message, data } = shape
  const key = data ?? 'data'
  const entry = value === key ? key : `${key}: ${value}`
  if (flag) return [`${flag.key}: ${literal(flag.yes, quote)}${asConst ? ' as const' : ''}`, entry]
  return data === undefined ? [entry] : [entry, `${message}: null`]
}

/** What tells a failure, but for its text: `success: false`, or `data: null`. */
export function failureEntries({ flag, data }: StateShape, quote: Quote): string[] {
  if (flag) return [`${flag.key}: ${literal(flag.no, quote)}`]
  return data === undefined ? [] : [`${data}: null`]
}

/** The members of the type of a success with data of the type `type`. */
export function dataMembers(shape: StateShape, quote: Quote, type: string): string[] {
  const { flag, message, data } = shape
  if (flag) return [...emptyEntries(shape, quote), `data: ${type}`]
  // Without a flag the text is what tells, and TypeScript only lets it be asked for where it may be.
  return data === undefined ? [`data: ${type}`, `${message}?: undefined`] : [`${data}: ${type}`, `${message}: null`]
}

/** The members of the type of a failure. */
export function failureMembers(shape: StateShape, quote: Quote, withErrors: boolean): string[] {
  const errors = withErrors ? [`${shape.errors}?: Record<string, string[] | undefined>`] : []
  return [...failureEntries(shape, quote), `${shape.message}: string`, ...errors]
}

/** The condition under which `result` is a failure. */
export function failureTest(shape: StateShape, quote: Quote, contract: Contract, result: string): string {
  const { flag, message, data } = shape
  if (data !== undefined && flag === null) return `${result}.${message} !== null`
  if (flag === null) return contract === 'void' ? `${result}.${message}` : `${result}.${message} !== undefined`
  if (flag.no === false) return `!${result}.${flag.key}`
  return `${result}.${flag.key} === ${literal(flag.no, quote)}`
}

function literal(value: FlagValue, quote: Quote): string {
  return typeof value === 'string' ? quote + value + quote : String(value)
}
