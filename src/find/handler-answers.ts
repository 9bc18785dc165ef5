// Every way in which a handler answers: `res.status(n).json(x)` and its kin, `NextResponse.json`, `new Response`.
import type * as t from '@babel/types'
import { importOrigin } from '../ast/import-origin.js'
import type { NodePath } from '../ast/traverse.js'
import type { DiagnosticCode } from '../diagnostics.js'
import type { Read } from './request-reads.js'

/** An answer with its syntax: the plain-data `Answer` is made from it. */
export interface FoundAnswer {
  /** The expression that answers: the whole chain, the whole `new Response(…)`. */
  path: NodePath
  /** `null` where it is computed. */
  status: number | null
  /** The expression of a computed status. */
  computed: t.Expression | null
  body: FoundBody
  /** What cannot be carried over: a code of the catalogue, the detail for its message, the place. */
  trouble: readonly Trouble[]
}

export interface Trouble {
  code: DiagnosticCode
  detail: string
  node: t.Node
}

export type FoundBody = { kind: 'empty' } | { kind: 'text'; node: t.Expression } | { kind: 'json'; node: t.Expression }

/** The answers made through `res`, and the reads of `res` that are something else. */
export function chainAnswers(responses: readonly Read[]): {
  answers: FoundAnswer[]
  headers: NodePath[]
  others: Read[]
} {
  const answers: FoundAnswer[] = []
  const headers: NodePath[] = []
  const others: Read[] = []
  for (const read of responses) {
    const root = chainOf(read)
    if (!root) others.push(read)
    else if (root.links.every((link) => link.name === 'setHeader')) {
      if (harmlessHeaders(root.links) && root.path.parentPath?.isExpressionStatement())
        headers.push(root.path.parentPath)
      else others.push(read)
    } else {
      const answer = chainAnswer(root)
      if (answer) answers.push(answer)
      else others.push(read)
    }
  }
  return { answers, headers, others }
}

interface Link {
  name: string
  args: t.Node[]
}

/** `res.a(…).b(…)`: its calls in order, and the outermost one. */
function chainOf(read: Read): { path: NodePath; links: Link[] } | null {
  const links: Link[] = []
  // `read.path` is `res` itself, or `res.json` where a name of the response was read.
  let path: NodePath =
    read.key !== null
      ? (read.path.isMemberExpression() && (read.path.get('object') as NodePath)) || read.path
      : read.path
  while (path.parentPath?.isTSNonNullExpression() || path.parentPath?.isTSAsExpression()) path = path.parentPath
  for (;;) {
    const member = path.parentPath
    if (!member?.isMemberExpression() || path.key !== 'object' || member.node.property.type !== 'Identifier') break
    const call = member.parentPath
    if (!call.isCallExpression() || member.key !== 'callee') return null
    links.push({ name: member.node.property.name, args: call.node.arguments })
    path = call
  }
  return links.length > 0 ? { path, links } : null
}

function chainAnswer({ path, links }: { path: NodePath; links: Link[] }): FoundAnswer | null {
  const last = links.at(-1)!
  const trouble: Trouble[] = []
  let status: number | null = 200
  let computed: t.Expression | null = null
  for (const link of links.slice(0, -1)) {
    if (link.name === 'status' || link.name === 'writeHead') {
      status = statusOf(link.args[0], trouble)
      computed = status === null ? ((link.args[0] as t.Expression | undefined) ?? null) : null
    } else if (link.name === 'setHeader' && harmlessHeaders([link])) continue
    else if (link.name === 'setHeader') trouble.push(headerTrouble(link, path.node))
    else return null
  }
  if (!/^(json|send|end|jsonp)$/.test(last.name)) return null
  return { path, status, computed, body: chainBody(last, trouble), trouble }
}

function chainBody({ name, args: [first] }: Link, trouble: Trouble[]): FoundBody {
  if (!first || isNothing(first)) return { kind: 'empty' }
  if (first.type === 'SpreadElement') return { kind: 'empty' }
  const node = first as t.Expression
  if (name === 'json') return { kind: 'json', node }
  const json = stringified(node)
  if (json) return { kind: 'json', node: json }
  if (isText(node)) return { kind: 'text', node }
  // `send` writes an object as JSON and a string as it is; only the value could tell.
  if (name === 'send' && node.type !== 'Identifier') return { kind: 'json', node }
  if (name === 'send') return { kind: 'json', node }
  trouble.push({ code: 'route/non-json-answer', detail: 'what it ends with', node })
  return { kind: 'text', node }
}

/** The answers made with Response classes, wherever they stand below `fn`. */
export function responseAnswers(fn: NodePath<t.Function>): FoundAnswer[] {
  const answers: FoundAnswer[] = []
  fn.traverse({
    CallExpression(path) {
      const callee = path.get('callee') as NodePath
      if (!callee.isMemberExpression() || callee.node.computed) return
      if (!isResponseClass(callee.get('object') as NodePath)) return
      const name = (callee.node.property as t.Identifier).name
      if (name === 'json') answers.push(constructed(path, path.node.arguments, true))
      // Next turns `Response.error()` into a bare 500: the status 0 it carries cannot be sent.
      else if (name === 'error')
        answers.push({ path, status: 500, computed: null, body: { kind: 'empty' }, trouble: [] })
      else {
        const code = name === 'redirect' ? 'route/redirects' : 'route/non-json-answer'
        const trouble = [{ code, detail: `${name}()`, node: path.node } satisfies Trouble]
        answers.push({ path, status: null, computed: null, body: { kind: 'empty' }, trouble })
      }
    },
    NewExpression(path) {
      if (isResponseClass(path.get('callee') as NodePath)) answers.push(constructed(path, path.node.arguments, false))
    },
  })
  return answers
}

function isResponseClass(path: NodePath): boolean {
  if (path.isIdentifier({ name: 'Response' })) return !path.scope.hasBinding('Response', true)
  const origin = importOrigin(path)
  return origin?.source === 'next/server' && origin.imported === 'NextResponse'
}

function constructed(path: NodePath, [first, init]: t.Node[], json: boolean): FoundAnswer {
  const trouble: Trouble[] = []
  let status: number | null = 200
  let computed: t.Expression | null = null
  if (init?.type === 'ObjectExpression') {
    for (const property of init.properties) {
      const name = property.type === 'ObjectProperty' && property.key.type === 'Identifier' ? property.key.name : null
      if (property.type !== 'ObjectProperty' || name === null) {
        trouble.push({ code: 'route/computed-status', detail: '', node: property })
        status = null
      } else if (name === 'status') {
        status = statusOf(property.value, trouble)
        computed = status === null ? (property.value as t.Expression) : null
      } else if (name === 'headers' && !harmlessInit(property.value)) {
        trouble.push({ code: 'route/sets-header', detail: 'headers', node: property })
      }
    }
  } else if (init) {
    trouble.push({ code: 'route/computed-status', detail: '', node: init })
    status = null
  }
  return { path, status, computed, body: constructedBody(first, json, trouble), trouble }
}

function constructedBody(first: t.Node | undefined, json: boolean, trouble: Trouble[]): FoundBody {
  if (!first || isNothing(first) || first.type === 'SpreadElement') return { kind: 'empty' }
  const node = first as t.Expression
  if (json) return { kind: 'json', node }
  const parsed = stringified(node)
  if (parsed) return { kind: 'json', node: parsed }
  if (!isText(node)) trouble.push({ code: 'route/non-json-answer', detail: 'a body that may be binary', node })
  return { kind: 'text', node }
}

function statusOf(node: t.Node | undefined, trouble: Trouble[]): number | null {
  if (node?.type === 'NumericLiteral') {
    if (node.value >= 300 && node.value < 400)
      trouble.push({ code: 'route/redirects', detail: String(node.value), node })
    return node.value
  }
  if (node) trouble.push({ code: 'route/computed-status', detail: '', node })
  return null
}

/**
 * An error's own status, answered in a `catch`: `res.status(error.status || 500)`. Which one it is shows at run time, but
 * that it is a failure is known.
 */
export function isErrorStatus({ path, computed }: FoundAnswer): boolean {
  if (!computed || !path.findParent((parent) => parent.isCatchClause() || parent.isFunction())?.isCatchClause())
    return false
  return namesStatus(computed, path)
}

function namesStatus(node: t.Expression, at: NodePath): boolean {
  switch (node.type) {
    case 'LogicalExpression':
      return namesStatus(node.left, at) && (namesStatus(node.right, at) || isFailureLiteral(node.right))
    case 'MemberExpression':
    case 'OptionalMemberExpression':
      return node.property.type === 'Identifier' && /^(status|statusCode|httpStatus)$/.test(node.property.name)
    case 'TSAsExpression':
    case 'TSNonNullExpression':
      return namesStatus(node.expression, at)
    case 'ConditionalExpression':
      return [node.consequent, node.alternate].every((each) => isFailureLiteral(each) || namesStatus(each, at))
    case 'Identifier': {
      const binding = at.scope.getBinding(node.name)
      const init = binding?.constant && binding.path.isVariableDeclarator() ? binding.path.node.init : null
      return !!init && init.type !== 'Identifier' && namesStatus(init, at)
    }
    default:
      return false
  }
}

function isFailureLiteral(node: t.Expression): boolean {
  return node.type === 'NumericLiteral' && node.value >= 400
}

/** `JSON.stringify(x)`: what a handler does that builds the body itself. */
function stringified(node: t.Expression): t.Expression | null {
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return null
  const { object, property } = node.callee
  if (object.type !== 'Identifier' || object.name !== 'JSON') return null
  if (property.type !== 'Identifier' || property.name !== 'stringify') return null
  return (node.arguments[0] as t.Expression | undefined) ?? null
}

/** Expressions that cannot be anything but text, or are text by every convention. */
export function isText(node: t.Node): boolean {
  switch (node.type) {
    case 'StringLiteral':
    case 'TemplateLiteral':
      return true
    case 'BinaryExpression':
      return node.operator === '+' && (isText(node.left) || isText(node.right))
    case 'ConditionalExpression':
      return isText(node.consequent) && isText(node.alternate)
    case 'LogicalExpression':
      return isText(node.right) && (isText(node.left) || node.operator !== '&&')
    case 'MemberExpression':
    case 'OptionalMemberExpression':
      return !node.computed && node.property.type === 'Identifier' && node.property.name === 'message'
    case 'TSAsExpression':
      return node.typeAnnotation.type === 'TSStringKeyword' || isText(node.expression)
    case 'TSNonNullExpression':
      return isText(node.expression)
    case 'CallExpression':
      return node.callee.type === 'Identifier' && node.callee.name === 'String'
    default:
      return false
  }
}

/** Headers that change nothing for a `fetch` caller: it gets JSON either way, and the answer to a mutation is not cached. */
const harmless = /^(allow|cache-control|pragma|expires)$/i

function harmlessHeaders(links: readonly Link[]): boolean {
  return links.every(({ args: [name, value] }) => name?.type === 'StringLiteral' && harmlessHeader(name.value, value))
}

function harmlessHeader(name: string, value: t.Node | undefined): boolean {
  if (/^content-type$/i.test(name)) return value?.type === 'StringLiteral' && /json/i.test(value.value)
  return harmless.test(name)
}

function harmlessInit(node: t.Node): boolean {
  return (
    node.type === 'ObjectExpression' &&
    node.properties.every((property) => {
      if (property.type !== 'ObjectProperty' || property.computed) return false
      const name =
        property.key.type === 'Identifier'
          ? property.key.name
          : property.key.type === 'StringLiteral'
            ? property.key.value
            : ''
      return harmlessHeader(name, property.value)
    })
  )
}

function headerTrouble({ args: [name] }: Link, node: t.Node): Trouble {
  return { code: 'route/sets-header', detail: name?.type === 'StringLiteral' ? name.value : 'a header', node }
}

function isNothing(node: t.Node): boolean {
  return node.type === 'NullLiteral' || (node.type === 'Identifier' && node.name === 'undefined')
}
