// `req.user = session.user` in a wrapper, `req.user.id` in its handler: once both stand in one function, the field is a
// variable of it. Only where it is set once, before all of its uses.
import type * as t from '@babel/types'
import type { Parsed } from '../../ast/parse.js'
import { rangeOf } from '../../ast/range.js'
import type { NodePath } from '../../ast/traverse.js'
import { removeLines } from '../../edit/edit-lines.js'
import { leaves } from './completion.js'
import type { Move } from './derived-text.js'

/** What a request has already. */
const own =
  /^(body|cookies|headers|json|formData|text|method|nextUrl|params|query|signal|socket|url|aborted|complete|httpVersion|rawHeaders|preview|previewData|draftMode|ip|geo)$/

export interface FieldMoves {
  moves: Move[]
  field: string
  name: string
}

interface Uses {
  sets: NodePath<t.AssignmentExpression>[]
  reads: NodePath[]
}

/** Makes the first field that `fn` gives its request a variable; `null` where there is none that can be. */
export function fieldToVariable({ text }: Parsed, fn: NodePath<t.Function>): FieldMoves | null {
  for (const [field, { sets, reads }] of fieldsOf(fn)) {
    const [set] = sets
    const statement = set?.parentPath
    if (!set || sets.length > 1 || !statement?.isExpressionStatement()) continue
    const block = statement.parentPath
    const follows = (path: NodePath) =>
      path.node.start! > statement.node.end! && path.findParent((each) => each === block) !== null
    if (!block?.isBlockStatement() || !reads.every(follows)) continue
    const value = set.get('right') as NodePath
    if (reads.length === 0 && isIdle(value, statement)) {
      const gone = removeLines(text, [rangeOf(statement.node)]).map((edit) => ({ ...edit, pieces: [] }))
      return { moves: gone, field, name: field }
    }
    const same = value.isIdentifier() && isSteady(value, reads) ? value.node.name : null
    const name = same ?? nameFor(field, fn)
    const line = rangeOf(statement.node)
    const declared = { start: line.start, end: set.node.right.start!, pieces: [`const ${name} = `] }
    const first = same ? removeLines(text, [line]).map((edit) => ({ ...edit, pieces: [] })) : [declared]
    return { moves: [...first, ...reads.map((path) => replaced(path, name, isObject(value)))], field, name }
  }
  return null
}

function fieldsOf(fn: NodePath<t.Function>): Map<string, Uses> {
  const fields = new Map<string, Uses>()
  const [param] = fn.get('params') as NodePath[]
  if (!param?.isIdentifier()) return fields
  const visit = (path: NodePath<t.MemberExpression | t.OptionalMemberExpression>): void => {
    const { property, computed } = path.node
    if (computed || property.type !== 'Identifier' || own.test(property.name)) return
    if (!isRequest(path.get('object') as NodePath, fn, param.node.name)) return
    const uses = fields.get(property.name) ?? { sets: [], reads: [] }
    const target = outermost(path).parentPath
    if (target?.isAssignmentExpression({ operator: '=' }) && path.key === 'left') uses.sets.push(target)
    else uses.reads.push(path)
    fields.set(property.name, uses)
  }
  fn.traverse({ MemberExpression: visit, OptionalMemberExpression: visit })
  return fields
}

/** The request, under casts, or by a second name: `const authReq = req as AuthedRequest`. */
function isRequest(path: NodePath, fn: NodePath<t.Function>, name: string): boolean {
  if (path.isTSAsExpression() || path.isTSNonNullExpression() || path.isParenthesizedExpression()) {
    return isRequest(path.get('expression') as NodePath, fn, name)
  }
  if (!path.isIdentifier()) return false
  const binding = path.scope.getBinding(path.node.name)
  if (!binding) return false
  if (binding.scope === fn.scope && binding.kind === 'param') return path.node.name === name
  const isAlias = binding.constant && binding.path.isVariableDeclarator() && binding.path.node.init
  return isAlias ? isRequest(binding.path.get('init') as NodePath, fn, name) : false
}

function outermost(path: NodePath): NodePath {
  const parent = path.parentPath
  return parent?.isTSAsExpression() || parent?.isTSNonNullExpression() ? outermost(parent) : path
}

/** Is the variable the same one, and unchanged, wherever the field is read? */
function isSteady(value: NodePath<t.Identifier>, reads: readonly NodePath[]): boolean {
  const binding = value.scope.getBinding(value.node.name)
  const settled = binding?.constant || binding?.constantViolations.every((each) => each.node.end! < value.node.start!)
  return !!settled && reads.every((path) => path.scope.getBinding(value.node.name) === binding)
}

function nameFor(field: string, fn: NodePath<t.Function>): string {
  const taken = new Set<string>(Object.keys(fn.scope.bindings))
  fn.traverse({
    Scope: ({ scope }) => void Object.keys(scope.bindings).forEach((name) => taken.add(name)),
    Identifier: (path) => void (path.isReferencedIdentifier() && taken.add(path.node.name)),
  })
  const candidates = [field, field === 'auth' ? 'session' : '', `request${field[0]!.toUpperCase()}${field.slice(1)}`]
  return candidates.find((each) => each !== '' && !taken.has(each)) ?? `${field}OfRequest`
}

/** Does reading the value do nothing, not even throw? Of a member, its object was asked about before. */
function isIdle(value: NodePath, statement: NodePath): boolean {
  if (value.isIdentifier() || value.isStringLiteral() || value.isBooleanLiteral()) return true
  if (!value.isMemberExpression() || value.node.computed || value.node.object.type !== 'Identifier') return false
  const { name } = value.node.object
  return statement
    .getAllPrevSiblings()
    .some((each) => each.isIfStatement() && leaves(each.node.consequent) && asks(each.node.test, name))
}

/** `!user`, alone or with `||` */
function asks(test: t.Expression, name: string): boolean {
  if (test.type === 'LogicalExpression' && test.operator === '||')
    return asks(test.left, name) || asks(test.right, name)
  return test.type === 'UnaryExpression' && test.operator === '!' && test.argument.type === 'Identifier'
    ? test.argument.name === name
    : false
}

/** A literal that is there: what the request's type said of it being absent is over. */
function isObject({ node }: NodePath): boolean {
  return node.type === 'ObjectExpression' || node.type === 'ArrayExpression'
}

/** `req.user` becomes the variable; what is read of it stays: `req.user?.id` => `user?.id`. */
function replaced({ parent, node }: NodePath, name: string, isThere: boolean): Move {
  const isShorthand = parent.type === 'ObjectProperty' && parent.shorthand
  const whole = isThere && parent.type === 'TSNonNullExpression' ? parent : node
  return { ...rangeOf(whole), pieces: [isShorthand ? `${name}: ${name}` : name] }
}
