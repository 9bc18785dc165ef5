// In: the statements of a function that gives a value or ends the handler, and what the handler does with the value.
// Out: the statements as the handler's own: where the handler would have left they leave, and the value gets its name.
import type * as t from '@babel/types'
import { parse, type Parsed } from '../../ast/parse.js'
import { isWithin, rangeOf } from '../../ast/range.js'
import type { TextStyle } from '../../ast/text-style.js'
import type { NodePath } from '../../ast/traverse.js'
import { applyEdits, type Edit, slice } from '../../edit/edit.js'
import { removeLines } from '../../edit/edit-lines.js'
import { isPlainProperty, keyOf, truthOf, works } from './answer-body.js'
import { following } from './answer-position.js'
import type { AskedPlace, Exit } from './asked-place.js'
import { renamed } from './delegate-names.js'
import { type Asked, isAsked, isTrue, type KnownValue, resolved } from './known-value.js'
import { passedTruths } from './passed-truths.js'
import { onlyFunction } from './helper-body.js'
import { untyped } from '../../ast/without-casts.js'
import { ownReturns } from '../../ast/own-returns.js'
import { makesResponse } from '../makes-response.js'

export interface Settled {
  text: string
  /** Whether the handler's `if` is decided everywhere: it goes. */
  spent: boolean
}

export interface Settling {
  /** The handler's own file and the place of the call there. */
  handler: Parsed
  place: AskedPlace
  call: t.Node
  /** What the handler calls the response of `pages/api`. */
  response: string | null
  /** Whether the function is async: what it returns is waited for. */
  async: boolean
  /** Whether its value in the end is known to be no answer. */
  givesNoResponse: boolean
  style: TextStyle
}

const head = '(async () => {\n'

/** Settles `statements`; `null` where one of the ways out of them is not understood. */
export function settledStatements(statements: string, settling: Settling): Settled | null {
  const parsed = parse(settling.handler.file, `${head}${statements}\n})`)
  const fn = onlyFunction(parsed)
  const body = fn.get('body') as NodePath<t.BlockStatement>
  const last = body.get('body').at(-1)
  const final = last?.isReturnStatement() ? last : null
  if (!last || last.isThrowStatement() || answersInside(fn, settling.response)) return null
  if (final && givesResponse(final)) return null
  const askedAt = (statement: NodePath<t.ReturnStatement> | null): Asked => {
    const argument = statement?.node.argument ?? undefined
    const isFinal = statement === null || statement === final
    const sends = sendsAnswer(argument, settling.response)
    return {
      call: settling.call,
      id: settling.place.id,
      value: sends === null ? argument : sends,
      sent: !isFinal && (sends !== null || (!!statement && followsAnswer(statement, settling.response))),
      response: settling.response,
      truthOf: (node) => truthOf(node as t.Expression) ?? (isFinal && passedTruths(body, node) ? true : null),
      isResponse: (node) =>
        makesResponse(node) ? true : isFinal && settling.givesNoResponse ? false : noResponse(node),
    }
  }
  const { exit, id } = settling.place
  const asked = askedAt(final)
  const goesOn = exit ? isTrue(exit.test, asked) : false
  const isOnlyTest = exit !== null && exit.statement === settling.place.statement
  if (goesOn === true || (goesOn === null && isOnlyTest)) return null
  const spent = exit !== null && goesOn === false
  const isRead = (name: string) => !spent || isReadBesides(name, exit, settling.place)
  const naming = named(parsed, final, fn, id && namesOf(id).some(isRead) ? id : null, settling, isRead)
  if (!naming) return null
  const left: Edit[] = []
  for (const statement of ownReturns(fn).filter((each) => each !== final)) {
    const edit = leaving(parsed, statement, askedAt(statement), naming, settling)
    if (!edit) return null
    left.push(...edit)
  }
  const others = naming.filter((edit) => !left.some((each) => isWithin(edit, each)))
  const text = applyEdits(parsed.text, [...left, ...others])
    .slice(head.length, -'\n})'.length)
    .trimEnd()
  return { text, spent }
}

/** Does a function inside of it answer, or does it go on after an answer? Those ways are not the handler's. */
function answersInside(fn: NodePath<t.Function>, response: string | null): boolean {
  let found = false
  fn.traverse({
    Identifier(path) {
      const isResponse = path.node.name === response
      if ((!isResponse && !/^(Next)?Response$/.test(path.node.name)) || !path.isReferenced()) return
      const statement = path.findParent((each) => each.isStatement())
      const next = isResponse && statement?.isExpressionStatement() ? following(statement) : null
      const goesOn = next && !(next.isReturnStatement() && next.parentPath === statement?.parentPath)
      if (path.getFunctionParent()?.node !== fn.node || goesOn) found = true
    },
  })
  return found
}

/** Is an answer of the App Router among what the statement returns? */
function givesResponse(statement: NodePath<t.ReturnStatement>): boolean {
  let found = false
  statement.traverse({ Identifier: ({ node }) => void (found ||= /^(Next)?Response$/.test(node.name)) })
  return found
}

/** What `res.status(401).json(x)` gives, which is nothing; `'unknown'` for what else begins at the response, `null` for other things. */
function sendsAnswer(node: t.Node | undefined, response: string | null): 'unknown' | undefined | null {
  if (!node || response === null) return null
  const value = untyped(node)
  if (!startsAt(value, response)) return null
  const isVoid = value.type === 'CallExpression' && value.callee.type === 'MemberExpression'
  const { property } = isVoid ? (value.callee as t.MemberExpression) : { property: null }
  return property?.type === 'Identifier' && /^(json|send)$/.test(property.name) ? undefined : 'unknown'
}

function startsAt(node: t.Node, name: string): boolean {
  if (node.type === 'Identifier') return node.name === name
  if (node.type === 'CallExpression') return startsAt(node.callee, name)
  return node.type === 'MemberExpression' && startsAt(node.object, name)
}

function followsAnswer(statement: NodePath, response: string | null): boolean {
  const before = statement.inList ? statement.getPrevSibling() : null
  if (!before?.isExpressionStatement() || response === null) return false
  const { expression } = before.node
  return expression.type === 'CallExpression' && startsAt(expression, response)
}

function noResponse(node: t.Node): false | null {
  return /^(Null|Boolean|Numeric|String)Literal$|^(Object|Array)Expression$/.test(untyped(node).type) ? false : null
}

/** `return null` where the handler leaves for it. */
function leaving(
  parsed: Parsed,
  statement: NodePath<t.ReturnStatement>,
  asked: Asked,
  naming: readonly Edit[],
  settling: Settling,
): Edit[] | null {
  const { exit } = settling.place
  if (!exit || isTrue(exit.test, asked) !== true) return null
  const { argument } = statement.node
  const range = rangeOf(statement.node)
  const { end } = settling.style
  if (exit.argument === null) {
    if (asked.response !== null && argument && startsAt(untyped(argument), asked.response)) return []
    return !argument || !works(argument) ? [{ ...range, text: `return${end}` }] : null
  }
  const written = leavingValue(parsed, exit, asked, naming, settling)
  return written === null ? null : [{ ...range, text: `return ${written}${end}` }]
}

/** What the handler returns there, with the parts of the value written out. */
function leavingValue(
  parsed: Parsed,
  exit: Exit,
  asked: Asked,
  naming: readonly Edit[],
  { handler }: Settling,
): string | null {
  const edits: Edit[] = []
  const used = new Set<t.Node>()
  const places: NodePath[] = []
  const argument = exit.statement.get('consequent') as NodePath
  argument.traverse({
    Expression(path) {
      if (!isAsked(path.node, asked)) return
      places.push(path)
      path.skip()
    },
  })
  for (const { node } of places) {
    const value: KnownValue = resolved(node, asked)
    if (value === 'unknown' || (value !== undefined && used.has(value) && works(value))) return null
    if (value !== undefined) used.add(value)
    edits.push({
      ...rangeOf(node),
      text: value === undefined ? 'undefined' : slice(parsed.text, rangeOf(value), naming),
    })
  }
  // What is left of the value would not be evaluated.
  const value = asked.value === undefined || asked.value === 'unknown' ? null : untyped(asked.value)
  const parts = value?.type === 'ObjectExpression' ? value.properties : value ? [value] : []
  const isLost = parts.some((each) => {
    const part = each.type === 'ObjectProperty' ? each.value : each
    return works(part) && !used.has(part) && !used.has(asked.value as t.Node)
  })
  return isLost ? null : slice(handler.text, rangeOf(exit.argument!), edits)
}

/** Gives the value its name in the place of the last `return`. */
function named(
  parsed: Parsed,
  final: NodePath<t.ReturnStatement> | null,
  fn: NodePath<t.Function>,
  id: AskedPlace['id'],
  settling: Settling,
  isRead: (name: string) => boolean,
): Edit[] | null {
  const argument = final?.node.argument ?? null
  if (!id) {
    if (argument && works(argument)) return null
    return final ? removeLines(parsed.text, [rangeOf(final.node)]) : []
  }
  if (!argument || !final) return null
  const parts =
    id.type === 'ObjectPattern' ? partsOf(id, untyped(argument), isRead) : [{ name: id.name, value: argument }]
  const { end, eol } = settling.style
  const source = settling.handler.text
  if (!parts) {
    const pattern = source.slice(id.start!, id.end!)
    return [{ ...rangeOf(final.node), text: `const ${pattern} = ${waited(parsed, argument, settling)}${end}` }]
  }
  const edits: Edit[] = []
  const lines: string[] = []
  const taken = new Set<string>()
  for (const { name, value } of parts) {
    if (!isRead(name) && !works(value)) continue
    const binding = value.type === 'Identifier' ? fn.scope.getBinding(value.name) : undefined
    const isOwn = (binding?.constant && binding.scope.block === fn.node.body) || binding?.scope === fn.scope
    const annotation = id.typeAnnotation ? source.slice(id.typeAnnotation.start!, id.typeAnnotation.end!) : ''
    if (binding && isOwn && binding.constant && !annotation && !taken.has(binding.identifier.name)) {
      taken.add(binding.identifier.name)
      if (binding.identifier.name === name) continue
      const places = renamed(parsed, binding, name).filter(({ place }) => !within(place, final.node))
      edits.push(...places.map(({ place, text }) => ({ ...place, text })))
    } else if (value.type !== 'Identifier' || value.name !== name) {
      lines.push(`const ${name}${annotation} = ${waited(parsed, value, settling)}${end}`)
    }
  }
  if (lines.length === 0) return [...edits, ...removeLines(parsed.text, [rangeOf(final.node)])]
  return [...edits, { ...rangeOf(final.node), text: lines.join(eol) }]
}

/** Does the handler use the name anywhere but in the `if` that goes? */
function isReadBesides(name: string, exit: Exit, { statement }: AskedPlace): boolean {
  const uses = statement.scope.getBinding(name)?.referencePaths ?? []
  return uses.some((path) => !path.findParent((each) => each.node === exit.statement.node))
}

function namesOf(id: t.Identifier | t.ObjectPattern): string[] {
  if (id.type === 'Identifier') return [id.name]
  return id.properties.flatMap((each) =>
    each.type === 'ObjectProperty' && each.value.type === 'Identifier' ? [each.value.name] : [],
  )
}

function within(place: { start: number; end: number }, node: t.Node): boolean {
  return node.start! <= place.start && place.end <= node.end!
}

/** `{ user }` of `{ user: session.user }`, one by one; `null` where the object is not written out so. */
function partsOf(
  { properties }: t.ObjectPattern,
  value: t.Node,
  isRead: (name: string) => boolean,
): { name: string; value: t.Expression }[] | null {
  if (value.type !== 'ObjectExpression' || !value.properties.every(isPlainProperty)) return null
  const own = value.properties
  const parts: { name: string; value: t.Expression }[] = []
  for (const each of properties) {
    if (each.type !== 'ObjectProperty' || each.computed || each.value.type !== 'Identifier') return null
    const found = own.find((property) => keyOf(property) === keyOf(each))
    if (found) parts.push({ name: each.value.name, value: found.value })
    else if (isRead(each.value.name)) return null
  }
  const left = own.some((each) => works(each.value) && !parts.some((part) => part.value === each.value))
  return left ? null : parts
}

/** An async function's value is waited for with the function. */
function waited(parsed: Parsed, node: t.Expression, { async: isAsync }: Settling): string {
  const text = parsed.text.slice(node.start!, node.end!)
  const isValue = /Literal$|^(Object|Array)Expression$|^(Identifier|MemberExpression|AwaitExpression)$/
  if (!isAsync || isValue.test(untyped(node).type)) return text
  return node.type === 'CallExpression' ? `await ${text}` : `await (${text})`
}
