// What a wrapper's parameters become when its function is written out: the expressions that the call passes.
import type * as t from '@babel/types'
import type { Parsed } from '../../ast/parse.js'
import { rangeOf } from '../../ast/range.js'
import type { NodePath } from '../../ast/traverse.js'
import { programScope } from '../../ast/traverse.js'
import type { Edit } from '../../edit/edit.js'
import type { Wrapper } from './wrapper.js'

export interface Substituted {
  /** Inside the wrapper's inner function. Arguments are placeholders, for they are code of another module. */
  edits: Edit[]
  /** Puts the arguments where their placeholders are. */
  fill(text: string): string
  /** Statements of the wrapper that only take its options apart. */
  spent: ReadonlySet<t.Node>
  /** Names of those constants that are a list, an object, a function or a schema. */
  solid: ReadonlySet<string>
  /** Constants of the route module for arguments that are not repeated. */
  added: string[]
}

interface Writing {
  wrapper: Wrapper
  route: Parsed
  edits: Edit[]
  values: string[]
  added: string[]
  spent: Set<t.Node>
  /** Names of arguments that became constants. */
  constants: Map<t.Node, string>
}

/** Writes the arguments of the call for the parameters, and `handler` for the handler. Says why where it cannot. */
export function substituted(wrapper: Wrapper, route: Parsed, handler: string): Substituted | string {
  const writing: Writing = { wrapper, route, edits: [], values: [], added: [], spent: new Set(), constants: new Map() }
  const { edits } = writing
  const callee = placeholder(writing, handler)
  for (const path of wrapper.handler.binding.referencePaths) {
    if (!isInside(path, wrapper)) return 'it calls the handler in a function of its own'
    edits.push({ ...rangeOf(path.node), text: callee })
  }
  const rest = restArguments(wrapper)
  if (typeof rest === 'string') return rest
  edits.push(...rest)
  for (const { param, arg } of wrapper.params) {
    if (param.isIdentifier() && param.scope.getBinding(param.node.name) === wrapper.handler.binding) continue
    const failure = writeParam(writing, param, arg)
    if (failure) return failure
  }
  const { values, added } = writing
  const bound = namesBoundIn(wrapper.inner)
  const captured = values.find((each) => bound.has(each))
  if (captured) return `it has a \`${captured}\` of its own`
  return {
    edits,
    added,
    spent: writing.spent,
    solid: new Set([...writing.constants].flatMap(([node, name]) => (isSolid(node) ? [name] : []))),
    fill: (text) => text.replaceAll(/\b__argument(\d+)__\b/g, (_, index: string) => values[Number(index)]!),
  }
}

function namesBoundIn(inner: NodePath<t.Function>): Set<string> {
  const names = new Set(Object.keys(inner.scope.bindings))
  inner.traverse({ Scope: ({ scope }) => void Object.keys(scope.bindings).forEach((name) => names.add(name)) })
  return names
}

function placeholder({ values }: Writing, text: string): string {
  values.push(text)
  return `__argument${values.length - 1}__`
}

function writeParam(writing: Writing, param: NodePath, arg: NodePath | null): string | null {
  if (param.isAssignmentPattern()) {
    const left = param.get('left') as NodePath
    const fallback = param.get('right') as NodePath
    return arg ? writeParam(writing, left, arg) : writeValue(writing, left, fallback, false)
  }
  return writeValue(writing, param, arg, true)
}

/** `given`: the value is the call's, not the wrapper's own default. */
function writeValue(writing: Writing, param: NodePath, value: NodePath | null, given: boolean): string | null {
  if (param.isObjectPattern()) return writePattern(writing, param, value, given)
  if (!param.isIdentifier()) return 'it takes its options apart in a way that is not followed'
  const binding = param.scope.getBinding(param.node.name)
  const references = binding?.referencePaths ?? []
  for (const path of references) {
    const pattern = takenApart(path, writing.wrapper)
    const failure = pattern && writePattern(writing, pattern, value, given)
    if (failure) return failure
    if (pattern) writing.spent.add(pattern.parentPath!.parent)
  }
  const uses = references.filter((path) => isInside(path, writing.wrapper) && !takenApart(path, writing.wrapper))
  if (references.some((path) => !isInside(path, writing.wrapper)))
    return `it uses \`${param.node.name}\` before it answers`
  if (uses.length === 0) return null
  if (!binding?.constant) return `it changes \`${param.node.name}\``
  if (value?.isObjectExpression() && uses.every((path) => keyOf(path) !== null)) {
    return writeMembers(writing, uses, value, given)
  }
  const text = textFor(writing, param.node.name, value, given, uses.length)
  for (const path of uses) writing.edits.push(replacement(path, text))
  return null
}

/** `options.role` of `{ role: 'admin' }` */
function writeMembers(
  writing: Writing,
  uses: readonly NodePath[],
  value: NodePath<t.ObjectExpression>,
  given: boolean,
): string | null {
  for (const path of uses) {
    const found = propertyOf(value, keyOf(path)!)
    if (found === 'open') return 'its options are not all written out'
    const text = textFor(writing, keyOf(path)!, found, given, uses.filter((each) => keyOf(each) === keyOf(path)).length)
    writing.edits.push({ ...rangeOf(path.parent), text })
  }
  return null
}

function writePattern(
  writing: Writing,
  pattern: NodePath<t.ObjectPattern>,
  value: NodePath | null,
  given: boolean,
): string | null {
  if (value && !value.isObjectExpression()) return 'its options are not written out where it is called'
  for (const property of pattern.get('properties') as NodePath[]) {
    if (!property.isObjectProperty() || property.node.computed || property.node.key.type !== 'Identifier') {
      return 'it takes its options apart in a way that is not followed'
    }
    const target = property.get('value') as NodePath
    const found = value ? propertyOf(value as NodePath<t.ObjectExpression>, property.node.key.name) : null
    if (found === 'open') return 'its options are not all written out'
    const failure = target.isAssignmentPattern()
      ? found
        ? writeValue(writing, target.get('left') as NodePath, found, given)
        : writeValue(writing, target.get('left') as NodePath, target.get('right') as NodePath, false)
      : writeValue(writing, target, found, given)
    if (failure) return failure
  }
  return null
}

/** The expression for a parameter: itself where it may be repeated, else a constant of the route module. */
function textFor(writing: Writing, name: string, value: NodePath | null, given: boolean, uses: number): string {
  const { wrapper, route } = writing
  if (!value?.node) return 'undefined'
  const source = given ? route.text : wrapper.module.text
  const text = source.slice(value.node.start!, value.node.end!)
  if (!given) return isSimple(value.node) || uses === 1 ? text : `(${text})`
  if (isSimple(value.node)) return placeholder(writing, text)
  const known = writing.constants.get(value.node)
  if (known) return placeholder(writing, known)
  const constant = constantName(writing, name)
  writing.constants.set(value.node, constant)
  writing.added.push(`const ${constant} = ${text}`)
  return placeholder(writing, constant)
}

/** Certainly like true; what a call makes may be nothing. */
function isSolid(node: t.Node): boolean {
  if (/^(Array|Object|ArrowFunction|Function)Expression$/.test(node.type)) return true
  if (node.type === 'CallExpression') return isSolidCallee(node.callee)
  return false
}

function isSolidCallee(node: t.Node): boolean {
  if (node.type === 'CallExpression') return isSolidCallee(node.callee)
  if (node.type === 'MemberExpression') return isSolidCallee(node.object)
  return node.type === 'Identifier' && node.name === 'z'
}

function constantName({ route, added }: Writing, name: string): string {
  const scope = programScope(route.ast)
  for (let count = 1; ; count++) {
    const candidate = `${name}${count === 1 ? '' : count}`
    if (!scope.hasBinding(candidate) && !added.some((each) => each.startsWith(`const ${candidate} `))) return candidate
  }
}

function isSimple(node: t.Node): boolean {
  return /^(Identifier|StringLiteral|NumericLiteral|BooleanLiteral|NullLiteral)$/.test(node.type)
}

/** The value of a property; `open` where a spread or a computed key may provide it. */
function propertyOf(object: NodePath<t.ObjectExpression>, key: string): NodePath | null | 'open' {
  let found: NodePath | null = null
  for (const property of object.get('properties') as NodePath[]) {
    if (!property.isObjectProperty() || property.node.computed) return 'open'
    const { key: own } = property.node
    const name = own.type === 'Identifier' ? own.name : own.type === 'StringLiteral' ? own.value : null
    if (name === key) found = property.get('value') as NodePath
  }
  return found
}

function keyOf(path: NodePath): string | null {
  const { parent } = path
  const isMember = parent.type === 'MemberExpression' || parent.type === 'OptionalMemberExpression'
  if (!isMember || path.key !== 'object' || parent.computed) return null
  return parent.property.type === 'Identifier' ? parent.property.name : null
}

function replacement(path: NodePath, text: string): Edit {
  const { parent } = path
  const range = rangeOf(path.node)
  const isShorthand = parent.type === 'ObjectProperty' && parent.shorthand
  return isShorthand ? { ...range, text: `${(path.node as t.Identifier).name}: ${text}` } : { ...range, text }
}

/** `const { roles } = options` before the function is returned: its names are parameters too. */
function takenApart(path: NodePath, { before }: Wrapper): NodePath<t.ObjectPattern> | null {
  const declarator = path.parentPath
  const isBefore = before.some(({ node }) => node === declarator?.parent && node.declarations.length === 1)
  const pattern = isBefore && declarator?.isVariableDeclarator() ? (declarator.get('id') as NodePath) : null
  return pattern?.isObjectPattern() && path.key === 'init' ? pattern : null
}

function isInside(path: NodePath, { inner, before }: Wrapper): boolean {
  return path.findParent(({ node }) => node === inner.node || before.some((each) => each.node === node)) !== null
}

/** `(req, ...args) => handler(req, ...args)`: Next passes a request and a context, or a request and a response. */
function restArguments({ inner }: Wrapper): Edit[] | string {
  const rest = (inner.get('params') as NodePath[]).find((each) => each.isRestElement())
  if (!rest?.isRestElement()) return []
  const argument = rest.get('argument') as NodePath
  const binding = argument.isIdentifier() ? inner.scope.getBinding(argument.node.name) : null
  const uses = binding?.referencePaths ?? []
  const isPassedOn = binding?.constant && uses.every((path) => path.parentPath?.isSpreadElement())
  if (!isPassedOn) return 'it takes any arguments'
  const names = inner.node.params.length === 1 ? 'request, context' : 'context'
  if (names.split(', ').some((name) => inner.scope.hasBinding(name))) return 'it takes any arguments'
  return [{ ...rangeOf(rest.node), text: names }, ...uses.map((path) => ({ ...rangeOf(path.parent), text: names }))]
}
