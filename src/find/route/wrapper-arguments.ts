// What a wrapper's parameters become when its function is written out: the expressions that the call passes.
import type * as t from '@babel/types'
import type { Parsed } from '../../ast/parse.js'
import { rangeOf } from '../../ast/range.js'
import type { NodePath } from '../../ast/traverse.js'
import { programScope } from '../../ast/traverse.js'
import { type Edit, slice } from '../../edit/edit.js'
import { declaredType, memberType, typedParameters } from './option-type.js'
import { expressionPieces, optionKey, propertyOf, takenApart } from './wrapper-options.js'
import type { Wrapper } from './wrapper.js'
import { isTypeScript } from '../../ast/is-typescript.js'

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
  for (const path of wrapper.handler.uses) {
    if (!isInside(path, wrapper)) return 'it calls the handler in a function of its own'
    edits.push({ ...rangeOf(path.node), text: callee })
  }
  const rest = restArguments(wrapper)
  if (typeof rest === 'string') return rest
  edits.push(...rest)
  for (const { param, arg } of wrapper.params) {
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
    return arg ? writeParam(writing, left, arg) : writeValue(writing, left, fallback, false, null)
  }
  return writeValue(writing, param, arg, true, declaredType(param.node))
}

type OptionType = ReturnType<typeof memberType>

/**
 * @param given whether the value is the call's, not the wrapper's own default.
 * @param type what the wrapper declares it as.
 */
function writeValue(
  writing: Writing,
  param: NodePath,
  value: NodePath | null,
  given: boolean,
  type: OptionType,
): string | null {
  // Where it is called is written already.
  if (value?.node === writing.wrapper.handler.arg.node) return null
  if (param.isObjectPattern()) return writePattern(writing, param, value, given, type)
  if (!param.isIdentifier()) return 'it takes its options apart in a way that is not followed'
  const binding = param.scope.getBinding(param.node.name)
  const references = binding?.referencePaths ?? []
  for (const path of references) {
    const pattern = takenApart(path, writing.wrapper)
    const failure = pattern && writePattern(writing, pattern, value, given, type)
    if (failure) return failure
    if (pattern) writing.spent.add(pattern.parentPath!.parent)
  }
  const uses = references.filter((path) => isInside(path, writing.wrapper) && !takenApart(path, writing.wrapper))
  if (references.some((path) => !isInside(path, writing.wrapper)))
    return `it uses \`${param.node.name}\` before it answers`
  if (uses.length === 0) return null
  if (!binding?.constant) return `it changes \`${param.node.name}\``
  if (value?.isObjectExpression() && uses.every((path) => optionKey(path) !== null)) {
    return writeMembers(writing, uses, value, given, type)
  }
  const text = textFor(writing, param.node.name, value, given, uses.length, type)
  if (text === null) return losesTypes(param.node.name)
  for (const path of uses) writing.edits.push(replacement(path, text))
  return null
}

/** `options.role` of `{ role: 'admin' }` */
function writeMembers(
  writing: Writing,
  uses: readonly NodePath[],
  value: NodePath<t.ObjectExpression>,
  given: boolean,
  type: OptionType,
): string | null {
  for (const path of uses) {
    const key = optionKey(path)!
    const found = propertyOf(value, key)
    if (found === 'open') return 'its options are not all written out'
    if (found?.node === writing.wrapper.handler.arg.node) continue
    const count = uses.filter((each) => optionKey(each) === optionKey(path)).length
    const text = textFor(writing, key, found, given, count, memberOf(writing, type, key))
    if (text === null) return losesTypes(key)
    writing.edits.push({ ...rangeOf(path.parent), text })
  }
  return null
}

function writePattern(
  writing: Writing,
  pattern: NodePath<t.ObjectPattern>,
  value: NodePath | null,
  given: boolean,
  type: OptionType,
): string | null {
  if (value && !value.isObjectExpression()) return 'its options are not written out where it is called'
  for (const property of pattern.get('properties') as NodePath[]) {
    if (!property.isObjectProperty() || property.node.computed || property.node.key.type !== 'Identifier') {
      return 'it takes its options apart in a way that is not followed'
    }
    const target = property.get('value') as NodePath
    const found = value ? propertyOf(value as NodePath<t.ObjectExpression>, property.node.key.name) : null
    if (found === 'open') return 'its options are not all written out'
    const own = memberOf(writing, type, property.node.key.name)
    const failure = target.isAssignmentPattern()
      ? found
        ? writeValue(writing, target.get('left') as NodePath, found, given, own)
        : writeValue(writing, target.get('left') as NodePath, target.get('right') as NodePath, false, null)
      : writeValue(writing, target, found, given, own)
    if (failure) return failure
  }
  return null
}

function memberOf({ wrapper }: Writing, type: OptionType, key: string): OptionType {
  return type?.type === 'TSMethodSignature' ? null : memberType(wrapper.module, type, key)
}

function losesTypes(name: string): string {
  return `the parameters of \`${name}\` have their types from it`
}

/**
 * The expression for a parameter: itself where it may be repeated, else a constant of the route module. `null` for a
 * function that would lose the types of its parameters.
 */
function textFor(
  writing: Writing,
  name: string,
  value: NodePath | null,
  given: boolean,
  uses: number,
  type: OptionType,
): string | null {
  const { wrapper, route } = writing
  if (!value?.node) return 'undefined'
  const source = given ? route.text : wrapper.module.text
  const isTyped = isTypeScript(route.file)
  const typed = given && isTyped && value.isFunction() ? typedParameters(value.node, type, wrapper.module) : []
  if (!typed) return null
  const pieces = expressionPieces(value.node)
  const text = pieces.map((each) => (typeof each === 'string' ? each : slice(source, each, typed))).join('')
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
  if (/^(Array|Object|ArrowFunction|Function)Expression$|^ObjectMethod$/.test(node.type)) return true
  if (node.type === 'CallExpression') return isSolidCallee(node.callee)
  return false
}

function isSolidCallee(node: t.Node): boolean {
  if (node.type === 'CallExpression') return isSolidCallee(node.callee)
  if (node.type === 'MemberExpression') return isSolidCallee(node.object)
  return node.type === 'Identifier' && node.name === 'z'
}

function constantName({ route, added, wrapper }: Writing, name: string): string {
  const scope = programScope(route.ast)
  const own = namesBoundIn(wrapper.inner)
  for (let count = 1; ; count++) {
    const candidate = `${name}${count === 1 ? '' : count}`
    if (
      !scope.hasBinding(candidate) &&
      !own.has(candidate) &&
      !added.some((each) => each.startsWith(`const ${candidate} `))
    )
      return candidate
  }
}

function isSimple(node: t.Node): boolean {
  return /^(Identifier|StringLiteral|NumericLiteral|BooleanLiteral|NullLiteral)$/.test(node.type)
}

function replacement(path: NodePath, text: string): Edit {
  const { parent } = path
  const range = rangeOf(path.node)
  const isShorthand = parent.type === 'ObjectProperty' && parent.shorthand
  return isShorthand ? { ...range, text: `${(path.node as t.Identifier).name}: ${text}` } : { ...range, text }
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
