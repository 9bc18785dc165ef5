// In: a handler that writes `Set-Cookie` headers itself: `res.setHeader('Set-Cookie', serialize('theme', theme, { path: '/' }))`,
// `Response.json(user, { headers: { 'Set-Cookie': … } })`. Out: the moves that set those cookies with `cookies()`.
import type * as t from '@babel/types'
import type { Parsed } from '../../ast/parse.js'
import { rangeOf } from '../../ast/range.js'
import type { NodePath } from '../../ast/traverse.js'
import { works } from './answer-body.js'
import { cookieArguments } from './cookie-header.js'
import { type CookieWrites, writeCookies } from './cookie-store.js'
import type { Move } from './derived-text.js'
import { isQuiet } from './quiet.js'
import type { RoutePath } from './route-path.js'

/** The moves for all cookie headers of `fn`; `null` where there is none, or one that cannot be read. */
export function cookieHeaders(parsed: Parsed, fn: NodePath<t.Function>, router: RoutePath['router']): Move[] | null {
  return router === 'app' ? ofResponses(parsed, fn) : ofChains(parsed, fn)
}

/** `res.setHeader('Set-Cookie', …)`, once: a second one would take the first one's place. */
function ofChains(parsed: Parsed, fn: NodePath<t.Function>): Move[] | null {
  const response = fn.node.params[1]
  if (response?.type !== 'Identifier') return null
  const isOwn = (path: NodePath) => path.scope.getBinding(response.name)?.scope === fn.scope
  const found: NodePath<t.CallExpression>[] = []
  fn.traverse({
    CallExpression(path) {
      if (setsCookie(path.node) && startsWith(path.node.callee, response.name) && isOwn(path)) found.push(path)
    },
  })
  const [call] = found
  const statement = call?.parentPath
  if (!call || found.length > 1 || !statement?.isExpressionStatement()) return null
  const { object } = call.node.callee as t.MemberExpression
  if (object.type !== 'Identifier' || !isQuietAfter(statement, fn, response.name)) return null
  const texts = cookieArguments(parsed, (call.get('arguments') as NodePath[])[1]!)
  return texts && writeCookies(parsed, fn, [written(statement, true, texts)])
}

function setsCookie({ callee, arguments: [name, value] }: t.CallExpression): boolean {
  if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return false
  if (!/^(setHeader|appendHeader)$/.test(callee.property.name) || !value) return false
  return name?.type === 'StringLiteral' && /^set-cookie$/i.test(name.value)
}

function startsWith(node: t.Node, name: string): boolean {
  if (node.type === 'CallExpression') return startsWith(node.callee, name)
  if (node.type === 'MemberExpression') return startsWith(node.object, name)
  return node.type === 'Identifier' && node.name === name
}

/** Is the rest of the way only the answer? What asks for cookies there would get those that were just set. */
function isQuietAfter(statement: NodePath, fn: NodePath<t.Function>, response: string): boolean {
  const isAnswer = (call: t.CallExpression) => startsWith(call.callee, response)
  for (let at = statement; at !== fn; at = at.parentPath!) {
    if (at.isLoop()) return false
    if (at.isStatement() && !at.getAllNextSiblings().every((each) => isQuiet(each, isAnswer))) return false
  }
  return true
}

/** `headers: { 'Set-Cookie': … }` of responses that are returned as they are made */
function ofResponses(parsed: Parsed, fn: NodePath<t.Function>): Move[] | null {
  const writes: CookieWrites[] = []
  const gone: Move[] = []
  let isKnown = true
  fn.traverse({
    ObjectProperty(path) {
      const key = path.node.key
      if (key.type !== 'StringLiteral' || !/^set-cookie$/i.test(key.value)) return
      const headers = path.parentPath.parentPath
      const init = headers?.parentPath
      const made = init?.parentPath
      const statement = made?.parentPath
      const isReturned = statement?.isReturnStatement() && (made!.isCallExpression() || made!.isNewExpression())
      const texts = cookieArguments(parsed, path.get('value') as NodePath)
      const body = isReturned ? (made!.node as t.CallExpression).arguments[0] : undefined
      if (!isReturned || !texts || !headers?.isObjectProperty() || (body && works(body))) isKnown = false
      else {
        writes.push(written(statement, false, texts))
        gone.push(without(parsed, headers, path))
      }
    },
  })
  if (!isKnown || writes.length === 0) return null
  const moves = writeCookies(parsed, fn, writes)
  return moves && nested(moves, gone)
}

function written(statement: NodePath<t.Statement>, instead: boolean, texts: readonly string[]): CookieWrites {
  return { statement, instead, calls: texts.map((text) => `set(${text})`) }
}

/** The property goes, with its comma, and with `headers` where it was the only one. */
function without({ text }: Parsed, headers: NodePath<t.ObjectProperty>, property: NodePath<t.ObjectProperty>): Move {
  const isOnly = (headers.node.value as t.ObjectExpression).properties.length === 1
  const { start, end } = rangeOf(isOnly ? headers.node : property.node)
  const after = /^\s*,[ \t]*(\r?\n[ \t]*)?/.exec(text.slice(end))?.[0]
  if (after !== undefined) return { start, end: end + after.length, pieces: [] }
  const before = /,?\s*$/.exec(text.slice(0, start))![0]
  const isFirst = !before.startsWith(',')
  return { start: isFirst ? start : start - before.length, end, pieces: [] }
}

/** Moves of statements, with what goes inside of them taken out of the pieces that they keep. */
function nested(moves: readonly Move[], gone: readonly Move[]): Move[] {
  return moves.map((move) => ({
    ...move,
    pieces: move.pieces.flatMap((piece): Move['pieces'] => {
      if (typeof piece === 'string') return [piece]
      const inside = gone.find((each) => each.start >= piece.start && each.end <= piece.end)
      return inside
        ? [
            { start: piece.start, end: inside.start },
            { start: inside.end, end: piece.end },
          ]
        : [piece]
    }),
  }))
}
