// Whether code around a use of the error makes sure that it is one of the client: `error instanceof AxiosError`, `isAxiosError(error)`.
import type * as t from '@babel/types'
import { importOrigin } from '../../ast/import-origin.js'
import { isMember, memberName } from '../../ast/member.js'
import type { NodePath } from '../../ast/traverse.js'

/** The library whose error it is: each has its own class, and its own place for status and body. */
export type ErrorSource = 'axios' | 'ky' | 'ofetch'

type Kind = 'client' | 'other'

/** The test that `reference` is part of: `error instanceof AxiosError`, `axios.isAxiosError(error)`. */
export function checkAround(reference: NodePath, client: ErrorSource): { path: NodePath; kind: Kind } | null {
  const { parentPath } = reference
  if (parentPath?.isBinaryExpression({ operator: 'instanceof' }) && reference.key === 'left') {
    const right = parentPath.get('right') as NodePath
    return { path: parentPath, kind: isClientName(right, client, 'error') ? 'client' : 'other' }
  }
  if (parentPath?.isCallExpression() && reference.listKey === 'arguments' && parentPath.node.arguments.length === 1) {
    const callee = parentPath.get('callee') as NodePath
    return isClientName(callee, client, 'test') ? { path: parentPath, kind: 'client' } : null
  }
  return null
}

const names: Readonly<Record<ErrorSource, { error: string; test: string | null }>> = {
  axios: { error: 'AxiosError', test: 'isAxiosError' },
  ky: { error: 'HTTPError', test: 'isHTTPError' },
  ofetch: { error: 'FetchError', test: null },
}

function isClientName(path: NodePath, client: ErrorSource, role: 'error' | 'test'): boolean {
  const origin = importOrigin(path)
  return origin?.source === client && origin.imported === names[client][role]
}

/** What the conditions around `reference` say about the same error. */
export function guardOf(reference: NodePath, client: ErrorSource): Kind | null {
  const { name } = reference.node as t.Identifier
  const binding = reference.scope.getBinding(name)
  let found: Kind | null = null
  for (let at = reference; at.parentPath && at !== binding?.scope.path; at = at.parentPath) {
    const { parentPath } = at
    const isBranch = (parentPath.isIfStatement() || parentPath.isConditionalExpression()) && at.key === 'consequent'
    const isSecond = parentPath.isLogicalExpression({ operator: '&&' }) && at.key === 'right'
    const test = isBranch ? parentPath.get('test') : isSecond ? parentPath.get('left') : null
    for (const each of test ? conjuncts(test as NodePath) : []) {
      const said = testOf(each, name, client)
      if (said === 'other' && !isErrorClass(each)) return 'other'
      if (said === 'client') found = 'client'
    }
  }
  return found
}

/** Whether `reference` stands where it is known that no answer was the reason: behind the `else` of `if (error.response)`, or of a test for the client's class. */
export function isWithoutAnswer(reference: NodePath, client: ErrorSource): boolean {
  const { name } = reference.node as t.Identifier
  const choice = reference.findParent(({ parentPath, key }) => {
    const isChoice = parentPath?.isIfStatement() === true || parentPath?.isConditionalExpression() === true
    return isChoice && key === 'alternate' && asksForAnswer(parentPath!.get('test') as NodePath, name, client)
  })
  return choice !== null && reference.scope.getBinding(name) === choice.scope.getBinding(name)
}

function asksForAnswer(test: NodePath, name: string, client: ErrorSource): boolean {
  const names = namesOf(test, name)
  return names ? names.join() === 'response' : testOf(test, name, client) === 'client'
}

/** Every error is an `Error`: that says nothing about which. */
function isErrorClass({ node }: NodePath): boolean {
  return node.type === 'BinaryExpression' && node.right.type === 'Identifier' && node.right.name === 'Error'
}

function testOf(test: NodePath, name: string, client: ErrorSource): Kind | null {
  // No other error has a response.
  if (client === 'axios' && namesOf(test, name)?.[0] === 'response') return 'client'
  const subject = test.isBinaryExpression()
    ? test.get('left')
    : test.isCallExpression()
      ? (test.get('arguments')[0] as NodePath | undefined)
      : undefined
  return subject?.isIdentifier({ name }) ? (checkAround(subject, client)?.kind ?? null) : null
}

/** `['response', 'data', 'error']` for `error.response?.data.error`; `null` for what is no member of that name. */
export function namesOf(path: NodePath, name: string): string[] | null {
  const names: string[] = []
  let at = inside(path)
  while (isMember(at)) {
    names.unshift(memberName(at.node) ?? '')
    at = inside(at.get('object') as NodePath)
  }
  return at.isIdentifier({ name }) ? names : null
}

function inside(path: NodePath): NodePath {
  const wraps = path.isTSAsExpression() || path.isTSNonNullExpression() || path.isParenthesizedExpression()
  return wraps ? inside(path.get('expression') as NodePath) : path
}

export function conjuncts(test: NodePath): NodePath[] {
  return test.isLogicalExpression({ operator: '&&' })
    ? [...conjuncts(test.get('left')), ...conjuncts(test.get('right'))]
    : [test]
}
