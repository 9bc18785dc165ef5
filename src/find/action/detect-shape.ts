// The shape in which the actions of a repository return their failures already. In: the files. Out: the usual shape, if any.
import type { Expression, ObjectExpression } from '@babel/types'
import type { Parsed } from '../../ast/parse.js'
import type { NodePath } from '../../ast/traverse.js'
import { type ActionFunction, type ExportedAction, exportedActions } from './exported-actions.js'
import { type FailureShape, failureSample, isSuccessWord } from './failure-shape.js'
import type { StateShape } from './state-shape.js'
import { ownReturns } from '../../ast/own-returns.js'
import { untyped } from '../../ast/without-casts.js'

/** Fewer failures of one shape are no habit. */
const leastSamples = 3

/**
 * The shape of most failures that exported actions return.
 * @returns `null` where they return too few, no shape prevails, or it cannot be told from a success: `{ message }` alone
 */
export function detectShape(files: Iterable<Parsed>): StateShape | null {
  const counts = new Map<string, { shape: StateShape; count: number }>()
  const successWords = new Map<string, string>()
  const errorsKeys = new Map<string, number>()
  const paired = new Set<string>()
  let total = 0
  for (const parsed of files) {
    for (const object of returnedObjects(parsed)) {
      for (const [key, word] of successFlags(object)) successWords.set(key, word)
      const own = pairedShape(object)
      if (own) paired.add(own.data + own.message)
      const sample = failureSample(parsed, object)
      if (sample === null) continue
      total++
      if (sample.errors !== null) errorsKeys.set(sample.errors, (errorsKeys.get(sample.errors) ?? 0) + 1)
      const shape = stateShape(sample, object)
      const name = JSON.stringify(shape)
      counts.set(name, { shape, count: (counts.get(name)?.count ?? 0) + 1 })
    }
  }
  const [usual] = [...counts.values()].sort((a, b) => b.count - a.count)
  if (!usual || usual.count < leastSamples || usual.count * 2 <= total) return null
  return complete(usual.shape, { successWords, errorsKeys, paired })
}

/** `usual`, unless the action says of its successes `{ success: true }`, `{ ok: true }` or `{ data, error: null }` already. */
export function ownShape({ path }: ExportedAction, usual: StateShape): StateShape {
  for (const object of objectsReturned(path)) {
    for (const [key, value] of entriesOf(object)) {
      if (!/^(success|ok)$/.test(key) || value.type !== 'BooleanLiteral' || !value.value) continue
      return usual.flag?.key === key ? usual : { ...usual, flag: { key, yes: true, no: false } }
    }
    const own = pairedShape(object)
    if (own) return { ...usual, ...own }
  }
  return usual
}

/** The shape of `{ data: post, error: null }`; `null` for every other object. */
function pairedShape(object: ObjectExpression): { flag: null; data: string; message: string } | null {
  const entries = entriesOf(object)
  const text = entries.find(([key, value]) => value.type === 'NullLiteral' && /^(error|errorMessage)$/.test(key))
  const [data] = entries.filter((each) => each !== text).map(([key]) => key)
  return text && data !== undefined && entries.length === 2 && object.properties.length === 2
    ? { flag: null, data, message: text[0] }
    : null
}

function returnedObjects(parsed: Parsed): ObjectExpression[] {
  return exportedActions(parsed).flatMap(({ path }) => objectsReturned(path))
}

function objectsReturned(path: NodePath<ActionFunction>): ObjectExpression[] {
  return ownReturns(path).flatMap(({ node }) => {
    const value = node.argument ? untyped(node.argument) : null
    return value?.type === 'ObjectExpression' ? [value] : []
  })
}

/** The shape of one failure, as if a success were the opposite. */
function stateShape({ message }: FailureShape, object: ObjectExpression): StateShape {
  for (const [key, value] of entriesOf(object)) {
    if (value.type === 'BooleanLiteral' && !value.value && /^(success|ok)$/.test(key))
      return { flag: { key, yes: true, no: false }, message, errors: 'errors' }
    if (value.type === 'StringLiteral' && /^(status|type|state|kind|result)$/.test(key))
      return { flag: { key, yes: '', no: value.value }, message, errors: 'errors' }
    if (value.type === 'NullLiteral') return { flag: null, message, errors: 'errors', data: key }
  }
  return { flag: null, message, errors: 'errors' }
}

interface Seen {
  /** What a success says under a key that is a word in failures. */
  successWords: ReadonlyMap<string, string>
  errorsKeys: ReadonlyMap<string, number>
  /** The keys of data and text of successes such as `{ data, error: null }`. */
  paired: ReadonlySet<string>
}

function complete(shape: StateShape, { successWords, errorsKeys, paired }: Seen): StateShape | null {
  const [errors] = [...errorsKeys].sort((a, b) => b[1] - a[1])[0] ?? ['errors']
  const { flag, message, data } = shape
  if (flag === null && data !== undefined) return paired.has(data + message) ? { ...shape, errors } : null
  // A state that only has a message says the same of a success.
  if (flag === null) return message === 'message' ? null : { ...shape, errors }
  if (typeof flag.no === 'boolean') return { ...shape, errors }
  const yes = successWords.get(flag.key)
  return yes === undefined ? null : { ...shape, flag: { ...flag, yes }, errors }
}

/** `status: 'success'` and the like. */
function successFlags(object: ObjectExpression): [key: string, word: string][] {
  return entriesOf(object).flatMap(([key, value]) =>
    value.type === 'StringLiteral' && isSuccessWord(value) ? [[key, value.value] as [string, string]] : [],
  )
}

function entriesOf(object: ObjectExpression): [key: string, value: Expression][] {
  return object.properties.flatMap((each) =>
    each.type === 'ObjectProperty' && !each.computed && each.key.type === 'Identifier'
      ? [[each.key.name, each.value as Expression] as [string, Expression]]
      : [],
  )
}
