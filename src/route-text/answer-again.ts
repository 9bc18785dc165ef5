// In: a handler whose code moves into a function that an action calls too. Out: how the route makes its answers from what
// that function returns, byte for byte those of before, or why it cannot. Nothing here guesses: what the result does not
// hold in a form that leads back to the answer is refused.
import type * as t from '@babel/types'
import { stringified } from '../ast/json-stringify.js'
import { isWithin, rangeOf } from '../ast/range.js'
import type { NodePath } from '../ast/traverse.js'
import { isPlainProperty, keyOf, outcomeOf } from '../find/route/answer-body.js'
import { isText } from '../find/route/answer-text.js'
import type { Handler, PlacedAnswer } from '../find/route/handler.js'
import type { ActionStep } from '../plan/migration-plan.js'
import { untyped } from '../ast/without-casts.js'

/** How a route answers with `result`, which is what the function returned. */
export interface AnswersAgain {
  success: AnswerText
  /** `null` where the handler answers no failure. */
  failure: AnswerText | null
}

export interface AnswerText {
  text: string
  /** Every answer is this one, word for word: it needs nothing of the result. */
  constant: boolean
}

export interface Stuck {
  why: string
  node: t.Node
}

/** The answers of `handler` in terms of `result`, as `step` has it made. */
export function answersAgain(handler: Handler, step: ActionStep, result: string): AnswersAgain | Stuck {
  const successes = handler.answers.filter((answer) => outcomeOf(answer) === 'success')
  const failures = handler.answers.filter((answer) => outcomeOf(answer) === 'failure')
  if (successes.length === 0) return { why: 'it never answers a success', node: handler.fn.node }
  const success = sideAgain(successes, handler, (each) => successBody(each, result), null)
  if ('why' in success) return success
  if (failures.length === 0) return { success, failure: null }
  const failure = sideAgain(failures, handler, (each) => failureBody(each, step, handler, result), `${result}.status`)
  return 'why' in failure ? failure : { success, failure }
}

/** @param status what stands for statuses that differ; `null` where the result has none. */
function sideAgain(
  answers: readonly PlacedAnswer[],
  handler: Handler,
  bodyOf: (answers: readonly PlacedAnswer[]) => string | Stuck,
  status: string | null,
): AnswerText | Stuck {
  const { text } = handler.parsed
  const [first] = answers as [PlacedAnswer]
  const written = answers.map(({ path }) => words(textOf(text, path.node)))
  if (written.every((each) => each === written[0]) && isConstant(first.path))
    return { text: textOf(text, first.path.node), constant: true }
  const makers = answers.map((answer) => makerOf(answer, handler))
  for (const maker of makers) if ('why' in maker) return maker
  const [maker, ...others] = makers as [Maker, ...Maker[]]
  const other = others.find((each) => !isSameMaker(each, maker))
  if (other) return { why: 'its answers are made in different ways', node: other.node }
  const statuses = new Set(answers.map((answer) => answer.status))
  const [only] = statuses
  if (statuses.size > 1 && status === null)
    return { why: 'its successes have different statuses', node: answers.at(-1)!.path.node }
  const body = bodyOf(answers)
  if (typeof body !== 'string') return body
  const said = statuses.size === 1 && only !== null ? String(only) : status!
  return { text: maker.write(maker.stringifies ? `JSON.stringify(${body})` : body, said), constant: false }
}

interface Maker {
  node: t.Node
  /** What makes the answer, and everything it says but status and body. */
  head: string
  rest: string
  stringifies: boolean
  write(body: string, status: string): string
}

function isSameMaker(a: Maker, b: Maker): boolean {
  return a.head === b.head && a.rest === b.rest && a.stringifies === b.stringifies
}

/** `NextResponse.json(body, { status })`, `new Response(body, { status })`. */
function makerOf({ path }: PlacedAnswer, { parsed: { text }, route }: Handler): Maker | Stuck {
  const { node } = path
  if (route.router === 'pages') return chainMaker(node)
  if (node.type !== 'CallExpression' && node.type !== 'NewExpression')
    return { why: 'an answer is no call of its own', node }
  const [body, init] = node.arguments
  const head = text.slice(node.start!, node.callee.end!)
  if (!init) return maker(node, head, body, [], 'when-needed')
  if (init.type !== 'ObjectExpression')
    return { why: 'the options of an answer are not written at the answer', node: init }
  const others = init.properties.filter((each) => !(isPlainProperty(each) && keyOf(each) === 'status'))
  const variable = others.find((each) => !isConstant(path, each))
  if (variable) return { why: 'an answer has headers that are computed', node: variable }
  const rest = others.map((each) => textOf(text, each))
  return maker(node, head, body, rest, others.length < init.properties.length ? 'always' : 'when-needed')
}

/** `res.status(201).json(body)` of pages/api. */
function chainMaker(node: t.Node): Maker | Stuck {
  const stuck = { why: 'an answer is more than a status and a body', node }
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return stuck
  const { object, property } = node.callee
  if (property.type !== 'Identifier' || !/^(json|send)$/.test(property.name) || node.arguments.length !== 1)
    return stuck
  const from = object.type === 'CallExpression' ? object.callee : null
  const response = from?.type === 'MemberExpression' ? from.object : object
  const isStatus =
    from?.type === 'MemberExpression' && from.property.type === 'Identifier' && from.property.name === 'status'
  if (response.type !== 'Identifier' || (object !== response && !isStatus)) return stuck
  const [body] = node.arguments as [t.Expression]
  return {
    node,
    head: `${response.name}.${property.name}`,
    rest: '',
    stringifies: stringified(body) !== null,
    write: (value, status) =>
      `${response.name}${status === '200' && !isStatus ? '' : `.status(${status})`}.${property.name}(${value})`,
  }
}

function maker(
  node: t.Node,
  head: string,
  body: t.Node | undefined,
  rest: readonly string[],
  says: 'always' | 'when-needed',
): Maker {
  const write = (value: string, status: string) => {
    const init = [...(says === 'always' || status !== '200' ? [`status: ${status}`] : []), ...rest]
    return `${head}(${value}${init.length > 0 ? `, { ${init.join(', ')} }` : ''})`
  }
  const stringifies = body !== undefined && stringified(body) !== null
  return { node, head, rest: rest.map(words).join(), stringifies, write }
}

function successBody(answers: readonly PlacedAnswer[], result: string): string | Stuck {
  for (const { body, path } of answers) {
    if (body.kind === 'empty') return { why: 'some of its successes have a body and some have none', node: path.node }
    const node = untyped(body.node)
    if (node.type === 'ObjectExpression' && node.properties.length === 0)
      return { why: 'some of its successes have an empty body', node: path.node }
  }
  return `${result}.data`
}

type BodyKind = 'empty' | 'text' | 'object' | 'value'

function failureBody(
  answers: readonly PlacedAnswer[],
  step: ActionStep,
  { parsed }: Handler,
  result: string,
): string | Stuck {
  const kinds = answers.map(kindOf)
  const at = kinds.findIndex((kind) => kind !== kinds[0])
  if (at !== -1) return { why: 'its failures have bodies of different kinds', node: answers[at]!.path.node }
  switch (kinds[0]!) {
    case 'empty':
      return 'null'
    case 'text':
      return `${result}.error`
    case 'value':
      return `${result}.details`
    case 'object':
      return objectAgain(answers, step, parsed.text, result)
  }
}

function kindOf({ body }: PlacedAnswer): BodyKind {
  if (body.kind === 'empty' || body.kind === 'text') return body.kind
  const node = untyped(body.node)
  return isText(node) ? 'text' : node.type === 'ObjectExpression' ? 'object' : 'value'
}

/** `{ error: result.error, issues: result.issues }`: what a failure lacks is `undefined`, and JSON leaves it out. */
function objectAgain(answers: readonly PlacedAnswer[], step: ActionStep, text: string, result: string): string | Stuck {
  const keys: string[] = []
  const values = new Map<string, string>()
  for (const { body, path } of answers) {
    const stuck = (why: string): Stuck => ({ why, node: path.node })
    if (body.kind !== 'json') return stuck('its failures have bodies of different kinds')
    const node = untyped(body.node)
    if (node.type !== 'ObjectExpression' || !node.properties.every(isPlainProperty))
      return stuck('a failure has fields that are not all written out')
    const own = node.properties.filter(isPlainProperty)
    const names = own.map(keyOf)
    const field = [step.errorField, 'error', 'message'].find((key) => key !== null && names.includes(key as string))
    if (names.includes('status')) return stuck('a failure has a `status` of its own')
    if (names.includes('error') && field !== 'error') return stuck('failures say their error in different fields')
    for (const property of own) {
      const key = keyOf(property)
      const literal = property.value.type === 'BooleanLiteral' ? textOf(text, property.value) : null
      if (key === 'success' && literal === null) return stuck('a failure has a `success` that is computed')
      const value = key === field ? `${result}.error` : key === 'success' ? literal! : `${result}.${key}`
      if ((values.get(key) ?? value) !== value) return stuck('failures say their error in different fields')
      values.set(key, value)
    }
    if (values.has('success') && !names.includes('success')) return stuck('only some failures have a `success`')
    if (!mergeKeys(keys, names)) return stuck('failures have the same fields in different orders')
  }
  if (answers.some(({ body }) => body.kind === 'json' && values.has('success') && !says(body.node, 'success')))
    return { why: 'only some failures have a `success`', node: answers[0]!.path.node }
  const members = keys.map((key) => `${/^[A-Za-z_$][\w$]*$/.test(key) ? key : `'${key}'`}: ${values.get(key)!}`)
  if (keys.some((key) => !/^[A-Za-z_$][\w$]*$/.test(key)))
    return { why: 'a failure has a field whose name is no word', node: answers[0]!.path.node }
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`
}

function says(node: t.Expression, key: string): boolean {
  const object = untyped(node)
  return (
    object.type === 'ObjectExpression' && object.properties.some((each) => isPlainProperty(each) && keyOf(each) === key)
  )
}

/** Puts `names` among `keys`, in an order that is right for both; `false` where there is none. */
function mergeKeys(keys: string[], names: readonly string[]): boolean {
  let at = 0
  for (const name of names) {
    const found = keys.indexOf(name)
    if (found === -1) keys.splice(at++, 0, name)
    else if (found < at) return false
    else at = found + 1
  }
  return true
}

/** Does nothing in `part`, or in all that the answer is given, depend on the handler? */
function isConstant(answer: NodePath, part?: t.Node): boolean {
  const { callee } = answer.node as t.CallExpression
  let constant = true
  answer.traverse({
    Identifier(path) {
      if (!path.isReferencedIdentifier() || path.node.name === 'undefined' || isWithin(path.node, callee)) return
      if (!part || isWithin(path.node, part)) constant = false
    },
  })
  return constant
}

function textOf(text: string, node: t.Node): string {
  const { start, end } = rangeOf(node)
  return text.slice(start, end)
}

/** The same however it is laid out. */
function words(text: string): string {
  return text.replaceAll(/\s+/g, ' ')
}
