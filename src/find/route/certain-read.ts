// `try { body = await req.json() } catch { return … }`: an action gets its input read, or is not called at all, so that
// the `catch` never has anything to do. In: a handler. Out: the moves that read the body without it.
import type * as t from '@babel/types'
import { commentsWithin } from '../../ast/comments-within.js'
import type { Parsed } from '../../ast/parse.js'
import { isWithin, rangeOf } from '../../ast/range.js'
import type { Binding, NodePath } from '../../ast/traverse.js'
import { removeLines } from '../../edit/edit-lines.js'
import { works } from './answer-body.js'
import { bodyCall } from './body-call.js'
import type { Move } from './derived-text.js'
import { requestReads } from './request-reads.js'
import type { RoutePath } from './route-path.js'

/** The moves for the first body of `fn` that only a `try` of its own reads; `null` where there is none. */
export function certainRead(parsed: Parsed, fn: NodePath<t.Function>, router: RoutePath['router']): Move[] | null {
  let moves: Move[] | null = null
  fn.traverse({
    Function: (path) => path.skip(),
    TryStatement(path) {
      moves = withoutCatch(parsed, fn, router, path)
      if (moves) path.stop()
    },
  })
  return moves
}

function withoutCatch(
  parsed: Parsed,
  fn: NodePath<t.Function>,
  router: RoutePath['router'],
  path: NodePath<t.TryStatement>,
): Move[] | null {
  const { handler, finalizer, block } = path.node
  const assignment = onlyAssignment(path)
  const binding = assignment && path.scope.getBinding((assignment.node.left as t.Identifier).name)
  if (!assignment || !binding || !handler || finalizer) return null
  const value = rangeOf(assignment.node.right)
  const read = requestReads(fn, router).reads.find(
    ({ source, outer }) => (source === 'body' || source === 'form') && outer === assignment.get('right'),
  )
  const declaration = read && declarationOf(binding, path)
  if (!declaration || commentsWithin(parsed, rangeOf(block)).length > 0) return null
  const again = binding.constantViolations.filter((each) => each !== assignment && !isWithin(each.node, handler))
  const absent = absentValue(handler, binding)
  const call = bodyCall(read)
  if (absent === undefined || (absent && (!call || router === 'pages'))) return null
  const { text } = parsed
  const name = text.slice(binding.identifier.start!, binding.identifier.end!)
  const at = absent && call ? rangeOf(call.node).end : value.end
  const fallback = absent ? `.catch(() => ${absent.type === 'ObjectExpression' ? '({})' : 'null'})` : ''
  return [
    ...removeLines(text, [rangeOf(declaration.node)]).map((edit) => ({ ...edit, pieces: [] })),
    {
      ...rangeOf(path.node),
      pieces: [
        `${again.length > 0 ? 'let' : 'const'} ${name} = `,
        { start: value.start, end: at },
        fallback,
        { start: at, end: rangeOf(assignment.parent).end },
      ],
    },
  ]
}

/** `body = …`, where that is all that is tried. */
function onlyAssignment(path: NodePath<t.TryStatement>): NodePath<t.AssignmentExpression> | null {
  const [only, ...others] = path.get('block').get('body')
  const expression = only?.isExpressionStatement() && others.length === 0 ? only.get('expression') : null
  return expression?.isAssignmentExpression({ operator: '=' }) && expression.node.left.type === 'Identifier'
    ? expression
    : null
}

/** `let body` in front of the `try`, in the same block, that nobody has read by then. */
function declarationOf(binding: Binding, { node, parentPath }: NodePath<t.TryStatement>) {
  const declaration = binding.path.parentPath
  if (!binding.path.isVariableDeclarator() || !declaration?.isVariableDeclaration()) return null
  const { declarations } = declaration.node
  const { init } = binding.path.node
  if (declarations.length > 1 || declaration.parentPath !== parentPath || (init && works(init))) return null
  const isEarly = [...binding.referencePaths, ...binding.constantViolations].some(
    (each) => each.node.start! < node.start!,
  )
  return isEarly ? null : declaration
}

/**
 * What the body is where there is none: `{}` or `null`, by what it was set to before or in the `catch`. `null` where the
 * `catch` ends the handler, `undefined` where it does something else and goes on.
 */
function absentValue(
  { body: { body } }: t.CatchClause,
  { path, identifier }: Binding,
): t.Expression | null | undefined {
  if (/^(Return|Throw)Statement$/.test(body.at(-1)?.type ?? '')) return null
  const [only, ...others] = body
  if (others.length > 0) return undefined
  const { init } = path.node as t.VariableDeclarator
  const value = only ? assignedTo(only, identifier.name) : init
  return value?.type === 'NullLiteral' || (value?.type === 'ObjectExpression' && value.properties.length === 0)
    ? value
    : undefined
}

function assignedTo(statement: t.Statement, name: string): t.Expression | undefined {
  const expression = statement.type === 'ExpressionStatement' ? statement.expression : null
  if (expression?.type !== 'AssignmentExpression' || expression.operator !== '=') return undefined
  return expression.left.type === 'Identifier' && expression.left.name === name ? expression.right : undefined
}
