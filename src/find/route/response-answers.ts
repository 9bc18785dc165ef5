// Answers of route handlers: `NextResponse.json(x)`, `new Response(x)`.
import type * as t from '@babel/types'
import { stringified } from '../../ast/json-stringify.js'
import { importOrigin } from '../../ast/import-origin.js'
import type { NodePath } from '../../ast/traverse.js'
import { statusOf } from './answer-status.js'
import { isText } from './answer-text.js'
import type { FoundAnswer, FoundBody, Trouble } from './found-answer.js'
import { harmlessHeader } from '../call/harmless-header.js'
import { isTextOfRequest } from './text-of-request.js'
import { isNothing } from '../../ast/is-nothing.js'
import { untyped } from '../../ast/without-casts.js'

/** Statuses whose responses throw where they are given a body: https://fetch.spec.whatwg.org/#null-body-status */
const bodiless: ReadonlySet<number> = new Set([101, 204, 205, 304])

/** The answers made with Response classes, wherever they stand below `fn`. */
export function responseAnswers(fn: NodePath<t.Function>): FoundAnswer[] {
  const answers: FoundAnswer[] = []
  fn.traverse({
    CallExpression(path) {
      const callee = path.get('callee') as NodePath
      if (!callee.isMemberExpression() || callee.node.computed) return
      if (!isResponseClass(callee.get('object') as NodePath)) return
      const name = (callee.node.property as t.Identifier).name
      if (name === 'json') answers.push(constructed(path, path.node.arguments, 'json'))
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
      if (!isResponseClass(path.get('callee') as NodePath)) return
      const [body] = path.get('arguments') as NodePath[]
      answers.push(constructed(path, path.node.arguments, body ? kindOf(body, fn) : null))
    },
  })
  return answers
}

/** What the body is known to be: JSON, text, or an error that was caught. */
type Kind = 'json' | 'text' | 'thrown'

function kindOf(body: NodePath, fn: NodePath<t.Function>): Kind | null {
  if (isTextOfRequest(body, fn)) return 'text'
  return isCaughtError(body) ? 'thrown' : null
}

/** What was thrown and is answered as it is: neither bytes nor a stream, so the `Response` makes text of it. */
function isCaughtError(body: NodePath): boolean {
  const node = untyped(body.node as t.Expression)
  const binding = node.type === 'Identifier' ? body.scope.getBinding(node.name) : undefined
  return binding?.constant === true && binding.path.isCatchClause() && binding.path.node.param === binding.identifier
}

function isResponseClass(path: NodePath): boolean {
  if (path.isIdentifier({ name: 'Response' })) return !path.scope.hasBinding('Response', true)
  const origin = importOrigin(path)
  return origin?.source === 'next/server' && origin.imported === 'NextResponse'
}

/** @param kind of the body, where it is known without a look at it */
function constructed(path: NodePath, [first, init]: t.Node[], kind: Kind | null): FoundAnswer {
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
        status = statusOf(property.value, trouble, path)
        computed = status === null ? (property.value as t.Expression) : null
      } else if (name === 'headers' && !harmlessInit(property.value)) {
        trouble.push(headersTrouble(property))
      }
    }
  } else if (init) {
    trouble.push({ code: 'route/computed-status', detail: '', node: init })
    status = null
  }
  const body = constructedBody(first, kind, trouble)
  if (status !== null && bodiless.has(status) && (kind === 'json' || body.kind !== 'empty'))
    trouble.push({ code: 'route/answer-throws', detail: String(status), node: path.node })
  return { path, status, computed, body, trouble }
}

function constructedBody(first: t.Node | undefined, kind: Kind | null, trouble: Trouble[]): FoundBody {
  if (!first || isNothing(first) || first.type === 'SpreadElement') return { kind: 'empty' }
  const node = first as t.Expression
  if (kind === 'thrown') return { kind: 'text', node, thrown: true }
  if (kind) return { kind, node }
  const parsed = stringified(node)
  if (parsed) return { kind: 'json', node: parsed }
  if (!isText(node)) trouble.push({ code: 'route/non-json-answer', detail: whatIs(node), node })
  return { kind: 'text', node }
}

function whatIs({ type }: t.Expression): string {
  return type === 'ObjectExpression'
    ? 'an object as it is, whose text is `[object Object]`'
    : 'a body that may be binary'
}

function headersTrouble(property: t.ObjectProperty): Trouble {
  const cookie =
    property.value.type === 'ObjectExpression' &&
    property.value.properties.find(
      (each) =>
        each.type === 'ObjectProperty' && each.key.type === 'StringLiteral' && /^set-cookie$/i.test(each.key.value),
    )
  return cookie
    ? { code: 'route/sets-cookie', detail: '', node: cookie }
    : { code: 'route/sets-header', detail: 'headers', node: property }
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
