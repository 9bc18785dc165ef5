// Recognises calls that check a value from outside against a shape.
import type { NodePath } from '../../ast/traverse.js'
import { calleeName } from '../../find/callee.js'

const shape =
  /(^|\.)(safeParse|safeParseAsync|parseAsync|parse|validate|validateSync|validateAsync|validateOrReject|parseWithZod|parseWithValibot|decodeUnknown\w*|decodeSync|inputSchema|schema|input|bindArgsSchemas|plainToInstance|zfd|formDataSchema|assertValid\w*|validate[A-Z]\w*|isValid\w*)$/

/** The call that validates, as written; `null` where it is none. */
export function validationSign(path: NodePath): string | null {
  if (!path.isCallExpression() && !path.isOptionalCallExpression()) return null
  const text = calleeName(path.node.callee)
  return shape.test(text) && !/(^|\.)(JSON|Date|URL|path|qs|queryString|Papa|cookie)\.parse$/.test(text) ? text : null
}
