// In: a route file, a plan step, and the action file that came of it. Out: nothing, or an error before a byte is written.
// Every check, call, assignment and throw that the handler made for the step's method must be in the action, in order.
// This reads the handler's source anew and shares nothing with the code that resolves its dispatch and edits it.
import type * as t from '@babel/types'
import { importsOf } from './ast/imports.js'
import type { Parsed } from './ast/parse.js'
import { type NodePath, traverse } from './ast/traverse.js'
import { invariant } from './errors.js'
import { leaves } from './find/completion.js'
import { isPureCall } from './find/pure-call.js'
import type { ActionStep } from './plan/migration-plan.js'

/** `from` -> `to`: helpers that the action calls under another name, such as the form of a session helper without the request. */
export type KnownRenames = ReadonlyMap<string, string>

/**
 * Proves that the action of `step` in `action` does everything that its handler in `route` does.
 * @throws InvariantError naming the first thing that is missing.
 */
export function verifyGuards(route: Parsed, step: ActionStep, action: Parsed, renames: KnownRenames = new Map()): void {
  const handler = findFunction(route, step.route.router === 'pages' ? null : step.route.exportName)
  const written = findFunction(action, step.name)
  invariant(handler && written, `${step.unit}: handler and action are both there`)
  const inputs = new Set([
    ...step.inputs.flatMap((input) => ('name' in input ? [input.name] : [])),
    ...parameterNames(written),
  ])
  const found = marksOf(action, written, { method: null, inputs, renames: new Map(), expands: false, depth: 0 })
  // A function that gets a part of the request may have become part of the action, or be called by it as before.
  const missing = [true, false].map((expands) =>
    firstMissing(marksOf(route, handler, { method: step.route.method, inputs, renames, expands, depth: 0 }), found),
  )
  invariant(missing.includes(null), `${step.unit}: the action lost \`${missing[0]}\` of its handler`)
}

/** The first of `wanted` that does not follow the ones before it in `found`; `null` where all do. */
function firstMissing(wanted: readonly string[], found: readonly string[]): string | null {
  let at = 0
  for (const mark of wanted) {
    const next = found.indexOf(mark, at)
    if (next === -1) return mark
    at = next + 1
  }
  return null
}

interface Reading {
  /** `null` in the action, which tells no methods apart. */
  method: string | null
  inputs: ReadonlySet<string>
  renames: KnownRenames
  /** Whether functions of the file that get the request count as a part of the handler. */
  expands: boolean
  /** How many delegates deep. */
  depth: number
}

/** What a function does, in source order: `if !session`, `call getSession`, `throw`, `return`, `set user.name`. */
function marksOf(parsed: Parsed, fn: NodePath<t.Function>, reading: Reading): string[] {
  const imported = new Map(
    importsOf(parsed.ast).map((each) => [each.local, each.imported === 'default' ? each.local : each.imported]),
  )
  const request = requestNames(fn)
  const marks: string[] = []
  const name = (node: t.Node): string => {
    if (node.type === 'Identifier') return reading.renames.get(node.name) ?? imported.get(node.name) ?? node.name
    if (node.type === 'MemberExpression' || node.type === 'OptionalMemberExpression') {
      return node.property.type === 'Identifier' && !node.computed
        ? `${name(node.object)}.${node.property.name}`
        : name(node.object)
    }
    return node.type === 'CallExpression'
      ? `${name(node.callee)}()`
      : node.type === 'AwaitExpression'
        ? name(node.argument)
        : '…'
  }
  const words = (node: t.Node): string =>
    wordsOf(node, (identifier) => !request.has(identifier) && !reading.inputs.has(identifier))
      .map((word) => imported.get(word) ?? word)
      .join(' ')
  const skipped = skippedBy(fn, reading.method)
  fn.traverse({
    enter(path) {
      const { node } = path
      if (skipped(node)) return path.skip()
      if (node.type === 'IfStatement' && !mentionsMethod(node.test)) marks.push(`if ${words(node.test)}`)
    },
    // Leaving a node, not entering it: what a statement calls is done before it returns.
    exit(path) {
      const { node } = path
      if (skipped(node)) return
      const delegate =
        node.type === 'CallExpression' ? delegateOf(path as NodePath<t.CallExpression>, fn, reading) : null
      if (delegate && reading.depth < 5) {
        marks.push(...marksOf(parsed, delegate, { ...reading, depth: reading.depth + 1 }))
        return
      }
      // What a delegate returns is counted where it returns.
      if (node.type === 'ReturnStatement' && passesOn(path as NodePath<t.ReturnStatement>, fn, reading)) return
      if (node.type === 'ThrowStatement') marks.push('throw')
      else if (node.type === 'ReturnStatement' && node.argument) marks.push('return')
      else if (node.type === 'ExpressionStatement' && isAnswer(node.expression, request)) marks.push('return')
      else if (node.type === 'AssignmentExpression' && !startsAt(node.left, request))
        marks.push(`set ${words(node.left)}`)
      else if (isCall(node) && !isTransport(node, request) && !isPureCall(node)) {
        marks.push(`call ${name(node.callee).replace(/^revalidateTag$/, 'updateTag')}`)
      }
    },
  })
  return marks
}

/** A function of the same file that gets parameters of the handler: its code is the handler's code. */
function delegateOf(
  call: NodePath<t.CallExpression>,
  fn: NodePath<t.Function>,
  { method, expands }: Reading,
): NodePath<t.Function> | null {
  if (method === null || !expands) return null
  const { callee, arguments: args } = call.node
  const own = fn.node.params.map((param) => (param.type === 'Identifier' ? param.name : null))
  const names = args.map((each) => (each.type === 'Identifier' ? each.name : null))
  const passes = !names.includes(null) && names.some((name) => own.includes(name))
  if (!passes || callee.type !== 'Identifier') return null
  const binding = call.scope.getBinding(callee.name)
  return binding?.scope.path.isProgram() ? behind(binding.path) : null
}

function passesOn(statement: NodePath<t.ReturnStatement>, fn: NodePath<t.Function>, reading: Reading): boolean {
  const value = statement.get('argument') as NodePath
  const call = value.isAwaitExpression() ? (value.get('argument') as NodePath) : value
  return call.isCallExpression() && delegateOf(call, fn, reading) !== null
}

function isCall(node: t.Node): node is t.CallExpression | t.NewExpression {
  return node.type === 'CallExpression' || node.type === 'NewExpression'
}

/** Calls that carry the request in or the answer out. */
function isTransport(node: t.CallExpression | t.NewExpression, request: ReadonlySet<string>): boolean {
  if (startsAt(node.callee, request)) return true
  const { callee } = node
  const root = callee.type === 'MemberExpression' ? callee.object : callee
  if (root.type !== 'Identifier') return false
  if (/^(NextResponse|Response|JSON)$/.test(root.name)) return true
  return root.name === 'URL' && node.arguments.some((each) => startsAt(each, request))
}

function isAnswer(node: t.Expression, request: ReadonlySet<string>): boolean {
  const call = node.type === 'AwaitExpression' ? node.argument : node
  if (call.type !== 'CallExpression' || call.callee.type !== 'MemberExpression' || !startsAt(call, request))
    return false
  return call.callee.property.type === 'Identifier' && /^(json|send|end)$/.test(call.callee.property.name)
}

/** Does a chain of members and calls begin at one of `names`? */
function startsAt(node: t.Node, names: ReadonlySet<string>): boolean {
  switch (node.type) {
    case 'Identifier':
      return names.has(node.name)
    case 'MemberExpression':
    case 'OptionalMemberExpression':
      return startsAt(node.object, names)
    case 'CallExpression':
    case 'OptionalCallExpression':
      return startsAt(node.callee, names) || (isJsonParse(node) && node.arguments.some((each) => startsAt(each, names)))
    case 'NewExpression':
      return node.arguments.some((each) => startsAt(each, names))
    case 'AwaitExpression':
      return startsAt(node.argument, names)
    case 'TSAsExpression':
    case 'TSNonNullExpression':
      return startsAt(node.expression, names)
    default:
      return false
  }
}

function isJsonParse({ callee }: t.CallExpression | t.OptionalCallExpression): boolean {
  if (callee.type !== 'MemberExpression' || callee.object.type !== 'Identifier') return false
  return callee.object.name === 'JSON' && callee.property.type === 'Identifier' && callee.property.name === 'parse'
}

/** The handler's parameters, and the names that only take them apart. */
function requestNames(fn: NodePath<t.Function>): Set<string> {
  const names = new Set(fn.node.params.flatMap((param) => Object.keys(boundBy(param))))
  fn.traverse({
    VariableDeclarator({ node }) {
      const { init } = node
      // `new URL(req.url)` and `req.query` are ways into the request; a helper's result for it is not.
      if (init && startsAt(init, names)) for (const name of Object.keys(boundBy(node.id))) names.add(name)
    },
  })
  return names
}

function boundBy(node: t.Node): Record<string, true> {
  switch (node.type) {
    case 'Identifier':
      return { [node.name]: true }
    case 'ObjectPattern':
      return Object.assign(
        {},
        ...node.properties.map((each) => boundBy(each.type === 'ObjectProperty' ? each.value : each.argument)),
      )
    case 'ArrayPattern':
      return Object.assign({}, ...node.elements.map((each) => (each ? boundBy(each) : {})))
    case 'AssignmentPattern':
      return boundBy(node.left)
    default:
      return {}
  }
}

/** Identifiers and operators of an expression, in order. */
function wordsOf(node: t.Node, keep: (identifier: string) => boolean): string[] {
  const words: string[] = []
  const visit = (each: t.Node): void => {
    if (each.type === 'Identifier') {
      if (keep(each.name) && !/^(body|query|params|headers|cookies|get|value)$/.test(each.name)) words.push(each.name)
      return
    }
    if (/^TS.*(Keyword|Reference|Type|Literal)$|^TSType/.test(each.type)) return
    if ('operator' in each && typeof each.operator === 'string') words.push(each.operator)
    for (const [key, value] of Object.entries(each) as [string, unknown][]) {
      if (/omments$|^(loc|extra|typeAnnotation|typeParameters)$/.test(key)) continue
      for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) visit(child)
    }
  }
  visit(node)
  return words
}

function isNode(value: unknown): value is t.Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value
}

/** Tells which parts of the handler are for other methods only, by the literals in their conditions. */
function skippedBy(fn: NodePath<t.Function>, method: string | null): (node: t.Node) => boolean {
  const skipped = new Set<t.Node>()
  if (method === null) return () => false
  const skipRest = (path: NodePath) => {
    for (const sibling of path.getAllNextSiblings()) if (!sibling.isFunctionDeclaration()) skipped.add(sibling.node)
  }
  fn.traverse({
    IfStatement(path) {
      const { test, consequent, alternate } = path.node
      const verdict = ownMethod(test, method)
      if (verdict === null) return
      skipped.add(test)
      const other = verdict ? alternate : consequent
      if (other) skipped.add(other)
    },
    Statement(path) {
      if (leavesFor(path.node, method)) skipRest(path)
    },
    SwitchStatement(path) {
      if (!mentionsMethod(path.node.discriminant)) return
      const { cases } = path.node
      const literal = (each: t.SwitchCase) => (each.test?.type === 'StringLiteral' ? each.test.value : null)
      const own = cases.findIndex((each) => literal(each) === method)
      cases.forEach((each, index) => {
        // Labels above an own case run into it; what an own case runs into is not followed here.
        if (own !== -1 ? index !== own : literal(each) !== null) skipped.add(each)
      })
    },
  })
  return (node) => skipped.has(node)
}

/** Does a request with `method` never get past the statement? */
function leavesFor(statement: t.Statement, method: string): boolean {
  const again = (each: t.Statement | null | undefined) => !!each && leavesFor(each, method)
  switch (statement.type) {
    case 'IfStatement': {
      const verdict = ownMethod(statement.test, method)
      if (verdict !== null) return again(verdict ? statement.consequent : statement.alternate)
      return again(statement.consequent) && again(statement.alternate)
    }
    case 'BlockStatement':
      return statement.body.some(again)
    case 'TryStatement':
      return again(statement.block) && (!statement.handler || again(statement.handler.body))
    default:
      return leaves(statement)
  }
}

/** Is `test` true for `method`? `null` where it is not about the method, or about more than one literal. */
function ownMethod(test: t.Expression, method: string): boolean | null {
  if (test.type === 'BinaryExpression' && /^[=!]==?$/.test(test.operator)) {
    const literal = [test.left, test.right].find((side) => side.type === 'StringLiteral')
    if (!literal || !/^(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)$/.test(literal.value) || !mentionsMethod(test))
      return null
    return (literal.value === method) === test.operator.startsWith('=')
  }
  if (test.type === 'LogicalExpression' && mentionsMethod(test)) {
    const sides = [ownMethod(test.left, method), ownMethod(test.right, method)]
    if (test.operator === '&&' && sides.includes(false)) return false
    if (test.operator === '||' && sides.includes(true)) return true
  }
  if (test.type === 'UnaryExpression' && test.operator === '!' && test.argument.type === 'CallExpression') {
    const listed = ownMethod(test.argument, method)
    return listed === null ? null : !listed
  }
  if (test.type === 'CallExpression' && mentionsMethod(test) && test.callee.type === 'MemberExpression') {
    const list = test.callee.object
    if (list.type !== 'ArrayExpression') return null
    return list.elements.some((each) => each?.type === 'StringLiteral' && each.value === method)
  }
  return null
}

function mentionsMethod(node: t.Node): boolean {
  return wordsOf(node, () => true).includes('method')
}

function parameterNames(fn: NodePath<t.Function>): string[] {
  return fn.node.params.flatMap((param) => Object.keys(boundBy(param)))
}

/** The function exported as `name`; `null` = the default export. */
function findFunction(parsed: Parsed, name: string | null): NodePath<t.Function> | null {
  let found: NodePath<t.Function> | null = null
  traverse(parsed.ast, {
    Program(program) {
      for (const statement of program.get('body')) {
        if (name === null && statement.isExportDefaultDeclaration())
          found = behind(statement.get('declaration') as NodePath)
        else if (statement.isExportNamedDeclaration()) found ??= named(statement, name ?? 'default')
      }
      program.stop()
    },
  })
  return found
}

function named(statement: NodePath<t.ExportNamedDeclaration>, name: string): NodePath<t.Function> | null {
  const declaration = statement.get('declaration') as NodePath
  if (declaration.isFunctionDeclaration()) return declaration.node.id?.name === name ? declaration : null
  if (declaration.isVariableDeclaration()) {
    const own = declaration
      .get('declarations')
      .find(({ node }) => node.id.type === 'Identifier' && node.id.name === name)
    return own ? behind(own.get('init') as NodePath) : null
  }
  for (const specifier of statement.get('specifiers') as NodePath[]) {
    if (!specifier.isExportSpecifier()) continue
    const { exported } = specifier.node
    if ((exported.type === 'Identifier' ? exported.name : exported.value) === name)
      return behind(specifier.get('local') as NodePath)
  }
  return null
}

function behind(path: NodePath): NodePath<t.Function> | null {
  if (path.isFunction()) return path
  if (path.isVariableDeclarator()) return behind(path.get('init') as NodePath)
  if (path.isTSAsExpression() || path.isTSSatisfiesExpression()) return behind(path.get('expression') as NodePath)
  const binding = path.isIdentifier() ? path.scope.getBinding(path.node.name) : undefined
  if (!binding) return null
  return behind(binding.path)
}
