// In: a route file and the action file that came of it. Out: nothing, or an error: what the route file set up when it was
// loaded is set up by the action file, in the same order. Which statements go along is asked anew here.
import type * as t from '@babel/types'
import { sideEffectImports } from '../ast/imports.js'
import type { Parsed } from '../ast/parse.js'
import { type NodePath, programScope } from '../ast/traverse.js'
import { invariant } from '../errors.js'

/**
 * Proves that every import without a name, and every statement at the top level of `route` that begins with an imported
 * name, is in `action`, and so are those that begin with a declaration which is there too.
 * @throws InvariantError naming the first that is missing.
 */
export function verifyConfiguration(route: Parsed, unit: string, action: Parsed): void {
  const loaded = sideEffectImports(action.ast).map(lastSegment)
  const lost = sideEffectImports(route.ast).find((source) => !loaded.includes(lastSegment(source)))
  invariant(lost === undefined, `${unit}: the action file does not import \`${lost}\` as its route file does`)
  const declared = programScope(action.ast).bindings
  const written = statementsOf(action).map(({ text }) => text)
  let at = 0
  for (const { root, imported, text, code } of statementsOf(route)) {
    if (!imported && !(root in declared)) continue
    const next = written.indexOf(text, at)
    invariant(next !== -1, `${unit}: the action file lost \`${code}\` of its route file`)
    at = next + 1
  }
}

/** A relative path may be another one from there. */
function lastSegment(source: string): string {
  return source.slice(source.lastIndexOf('/') + 1)
}

interface Statement {
  root: string
  imported: boolean
  /** Its text with a mark for each name of the module: these may be others in the action file. */
  text: string
  code: string
}

function statementsOf({ ast, text }: Parsed): Statement[] {
  const scope = programScope(ast)
  return (scope.path as NodePath<t.Program>).get('body').flatMap((path): Statement[] => {
    if (!path.isExpressionStatement()) return []
    const root = firstName(path.node.expression)
    const binding = root === null ? undefined : scope.bindings[root]
    if (root === null || !binding) return []
    const code = text.slice(path.node.start!, path.node.end!)
    return [{ root, imported: binding.kind === 'module', text: marked(path, text), code }]
  })
}

/** The name that an expression begins with. */
function firstName(node: t.Node): string | null {
  switch (node.type) {
    case 'Identifier':
      return node.name
    case 'UnaryExpression':
      return firstName(node.argument)
    case 'AssignmentExpression':
      return firstName(node.left)
    case 'CallExpression':
      return firstName(node.callee)
    case 'MemberExpression':
      return firstName(node.object)
    default:
      return null
  }
}

function marked(path: NodePath, text: string): string {
  const places: t.Node[] = []
  path.traverse({
    Identifier(each) {
      if (each.isReferenced() && each.scope.getBinding(each.node.name)?.scope.path.isProgram()) places.push(each.node)
    },
  })
  const start = path.node.start!
  const parts = places.sort((a, b) => a.start! - b.start!)
  let at = start
  const pieces = parts.map((node) => {
    const before = text.slice(at, node.start!)
    at = node.end!
    return `${before}_`
  })
  return [...pieces, text.slice(at, path.node.end!)].join('').replaceAll(/[\s;]+/g, '')
}
