// Which declarations of a route file can stand in a file of their own.
import type { Parsed } from '../../ast/parse.js'
import { neededCode, topLevel } from '../../action-text/needed-code.js'
import { isStateless } from './carried-code.js'

/** The names under which a route file exports what Next looks for in it. */
export const routeExports = /^(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS|runtime|config|default)$/

/**
 * Can the declaration of `name` move to a file of its own? Not where it, or what it is made of, is a handler.
 * @param configured the file has statements of its own: what one of them may act on has to stay beside it.
 */
export function canMove(parsed: Parsed, name: string, configured = false): boolean {
  const own = topLevel(parsed).find((each) => each.names.includes(name))
  if (!own || own.node.type !== 'ExportNamedDeclaration') return false
  const { declarations } = neededCode(parsed, own.text, new Map())
  if (configured && ![own, ...declarations].every(({ node }) => isStateless(node))) return false
  return isFreeOfHandlers(parsed, own.text, own.names)
}

/** Does `text`, which declares `names`, need no handler, and nothing that only a function has? */
export function isFreeOfHandlers(parsed: Parsed, text: string, names: readonly string[] = []): boolean {
  const { declarations, unknown } = neededCode(parsed, text, new Map())
  const all = [...names, ...declarations.flatMap((each) => each.names)]
  return !all.some((each) => routeExports.test(each)) && !unknown.includes('arguments') && !isDefault(parsed, all)
}

/** Is one of `names` what the module exports by default? */
function isDefault({ ast }: Parsed, names: readonly string[]): boolean {
  return ast.program.body.some((node) => {
    if (node.type !== 'ExportDefaultDeclaration') return false
    const { declaration } = node
    const name =
      declaration.type === 'Identifier' ? declaration.name : 'id' in declaration ? declaration.id?.name : undefined
    return name !== undefined && name !== null && names.includes(name as string)
  })
}
