// Answers through `res` of pages/api: `res.status(n).json(x)` and its kin.
import type * as t from '@babel/types'
import { stringified } from '../../ast/json-stringify.js'
import type { NodePath } from '../../ast/traverse.js'
import { statusOf } from './answer-status.js'
import { isText } from './answer-text.js'
import type { FoundAnswer, FoundBody, Trouble } from './found-answer.js'
import { harmlessHeader } from '../call/harmless-header.js'
import type { Read } from './request-reads.js'
import { isNothing } from '../../ast/is-nothing.js'

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
      status = statusOf(link.args[0], trouble, path)
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

function harmlessHeaders(links: readonly Link[]): boolean {
  return links.every(({ args: [name, value] }) => name?.type === 'StringLiteral' && harmlessHeader(name.value, value))
}

function headerTrouble({ args: [name] }: Link, node: t.Node): Trouble {
  if (name?.type === 'StringLiteral' && /^set-cookie$/i.test(name.value))
    return { code: 'route/sets-cookie', detail: '', node }
  return { code: 'route/sets-header', detail: name?.type === 'StringLiteral' ? name.value : 'a header', node }
}
