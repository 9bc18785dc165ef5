// Errors of http-errors (https://github.com/jshttp/http-errors): those of the 4xx are meant for the person.
import type { CallExpression, Expression, NewExpression } from '@babel/types'
import { importOrigin } from '../../ast/import-origin.js'
import type { NodePath } from '../../ast/traverse.js'

const expected: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  402: 'Payment Required',
  403: 'Forbidden',
  404: 'Not Found',
  409: 'Conflict',
  410: 'Gone',
  413: 'Payload Too Large',
  415: 'Unsupported Media Type',
  422: 'Unprocessable Entity',
  423: 'Locked',
  429: 'Too Many Requests',
}

export interface HttpError {
  /** `null` where the error says no more than its status. */
  text: Expression | null
  standard: string
}

/** `createError(404, 'Post not found')`, `new createError.NotFound()`; `null` for other calls and for faults of the server. */
export function httpError(path: NodePath<CallExpression | NewExpression>): HttpError | null {
  const origin = importOrigin(path.get('callee') as NodePath)
  if (origin?.source !== 'http-errors') return null
  const given = path.node.arguments as Expression[]
  if (origin.imported !== 'default' && origin.imported !== '*') {
    const standard = Object.values(expected).find((each) => each.replaceAll(' ', '') === origin.imported)
    return standard && given.length <= 1 ? { text: given[0] ?? null, standard } : null
  }
  const [status, text, more] = given
  if (status?.type !== 'NumericLiteral' || more) return null
  const standard = expected[status.value]
  return standard ? { text: text ?? null, standard } : null
}
