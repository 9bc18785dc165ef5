// URLs that are kept in one place: `const POSTS = '/api/posts'`, `API.posts`, `API.post(id)`, `postUrl(id)`.
import { statementsOf } from '../../ast/statements-of.js'
import type * as t from '@babel/types'
import { browserTruth } from '../../ast/in-browser.js'

/** Text, and in between the numbers of the arguments that a function puts there: `['/api/posts/', 0]`. */
export type UrlText = readonly UrlTextPart[]

/** `browser`: so in the browser, and another origin on the server. `path`: the number of an argument that gets a slash before it, unless it has one. */
export type UrlTextPart = string | number | { browser: true } | { path: number }

/** The number of the argument that stands there, if one does. */
export function argumentOf(part: UrlTextPart): number | null {
  if (typeof part === 'number') return part
  return typeof part === 'object' && 'path' in part ? part.path : null
}

export interface ConstantName {
  name: string
  /** `users`, `update` of `API.users.update`. */
  members: readonly string[]
  /** Whether it is called. */
  called: boolean
}

/**
 * The URL that a top-level constant of `program` holds, or that its function returns; `null` where it is not plain text.
 * @param asking the constants and functions that are being read for it: one that leans on itself would never end.
 */
export function urlConstant(
  program: t.Program,
  { name, members, called }: ConstantName,
  asking: readonly string[] = [],
): UrlText | null {
  if (asking.includes(name)) return null
  const top: UrlScope = { params: [], locals: new Map(), program, asking: [...asking, name] }
  let value = declared(program, name)
  for (const member of members) value = value && memberOf(value, member)
  if (!value || isFunction(value) !== called) return null
  const text = isFunction(value) ? returned(value, top) : textOf(value, top)
  return text && text.every((part) => typeof part === 'string') ? [text.join('')] : text
}

/** Where an expression stands: in a function with these parameters and constants, or at the top level. */
export interface UrlScope {
  params: readonly string[]
  locals: ReadonlyMap<string, t.Node>
  /** Fields of `this`. */
  fields?: ReadonlyMap<string, t.Node>
  program: t.Program
  /** The constants and functions that are being read. */
  asking?: readonly string[] | undefined
}

/** What names around a function stand for that are none of its own: those of a function that made it, and fields of its instance. */
export interface Surroundings {
  locals: ReadonlyMap<string, t.Node>
  fields: ReadonlyMap<string, t.Node>
}

/** Of a function at the top level. */
export const topLevel: Surroundings = { locals: new Map(), fields: new Map() }

type Fn = t.FunctionDeclaration | t.FunctionExpression | t.ArrowFunctionExpression
type Value = t.Expression | t.FunctionDeclaration

/** Whether `name` is an object or a function, of which only members and calls are URLs. */
export function holdsUrls(program: t.Program, name: string): 'object' | 'function' | 'text' | null {
  const value = declared(program, name)
  if (!value) return null
  return isFunction(value) ? 'function' : value.type === 'ObjectExpression' ? 'object' : 'text'
}

function declared(program: t.Program, name: string): Value | null {
  for (const node of program.body) {
    const declaration = node.type === 'ExportNamedDeclaration' ? node.declaration : node
    if (declaration?.type === 'FunctionDeclaration' && declaration.id?.name === name) return declaration
    if (declaration?.type !== 'VariableDeclaration' || declaration.kind !== 'const') continue
    for (const { id, init } of declaration.declarations)
      if (id.type === 'Identifier' && id.name === name && init) return bare(init)
  }
  return null
}

function bare(node: t.Expression): t.Expression {
  return node.type === 'TSAsExpression' || node.type === 'TSSatisfiesExpression' ? bare(node.expression) : node
}

function memberOf(value: Value, name: string): t.Expression | null {
  if (value.type !== 'ObjectExpression') return null
  const found = value.properties.find(
    (property): property is t.ObjectProperty =>
      property.type === 'ObjectProperty' &&
      !property.computed &&
      ((property.key.type === 'Identifier' && property.key.name === name) ||
        (property.key.type === 'StringLiteral' && property.key.value === name)),
  )
  return found ? bare(found.value as t.Expression) : null
}

function isFunction(value: Value): value is Fn {
  return /^(FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/.test(value.type)
}

function returned(fn: Fn, top: UrlScope): UrlText | null {
  const params = fn.params.map((param) => (param.type === 'Identifier' ? param.name : null))
  if (fn.async || fn.generator || params.includes(null)) return null
  const scope: UrlScope = { ...top, params: params as string[] }
  if (fn.body.type !== 'BlockStatement') return textOf(bare(fn.body), scope)
  const end = runs(fn.body.body, scope)
  return end === 'goes on' ? null : end
}

/** What the statements return in the browser, for a path of the app's own as the argument. */
function runs(statements: readonly t.Statement[], outer: UrlScope): UrlText | null | 'goes on' {
  const locals = new Map(outer.locals)
  const scope = { ...outer, locals }
  let marks: UrlText = []
  for (const statement of statements) {
    if (statement.type === 'ReturnStatement') {
      const text = statement.argument && textOf(bare(statement.argument), scope)
      return text ? [...marks, ...text] : null
    }
    if (statement.type === 'VariableDeclaration' && statement.kind === 'const') {
      for (const { id, init } of statement.declarations) {
        if (id.type !== 'Identifier' || !init) return null
        locals.set(id.name, bare(init))
      }
      continue
    }
    if (statement.type !== 'IfStatement') return null
    const inBrowser = browserTruth(statement.test)
    const truth = inBrowser ?? truthForPath(statement.test, scope.params)
    if (truth === null) return null
    if (inBrowser !== null) marks = [{ browser: true }]
    const branch = truth ? statement.consequent : statement.alternate
    if (!branch) continue
    const end = runs(statementsOf(branch), scope)
    if (end !== 'goes on') return end && [...marks, ...end]
  }
  return 'goes on'
}

/** What a test says of a parameter that is a path of the app's own: it is a string, and no URL with a host. */
function truthForPath(test: t.Node, params: readonly string[]): boolean | null {
  const isParam = (node: t.Node) => node.type === 'Identifier' && params.includes(node.name)
  if (test.type === 'LogicalExpression' && test.operator !== '??') {
    const decides = test.operator === '||'
    const sides = [truthForPath(test.left, params), truthForPath(test.right, params)]
    return sides.includes(decides) ? decides : sides.includes(null) ? null : !decides
  }
  if (test.type === 'UnaryExpression' && test.operator === '!') {
    const truth = truthForPath(test.argument, params)
    return truth === null ? null : !truth
  }
  if (test.type === 'BinaryExpression' && /^===?$/.test(test.operator)) {
    const { left, right } = test
    const isType = left.type === 'UnaryExpression' && left.operator === 'typeof' && isParam(left.argument)
    return isType && right.type === 'StringLiteral' ? right.value === 'string' : null
  }
  if (test.type !== 'CallExpression' || test.callee.type !== 'MemberExpression') return null
  const { object, property } = test.callee
  const [asked] = test.arguments
  const asks = property.type === 'Identifier' ? property.name : ''
  if (asks === 'startsWith' && isParam(object) && asked?.type === 'StringLiteral')
    return /^(https?:|\/\/)/.test(asked.value) || asked.value === 'http' ? false : null
  const isHostTest = asks === 'test' && object.type === 'RegExpLiteral' && /^\^\(?https\?/.test(object.pattern)
  return isHostTest && asked && isParam(asked) ? false : null
}

/** The text of a URL, or of what stands before or in one; `null` where it is not known. */
export function textOf(node: t.Node, scope: UrlScope): UrlText | null {
  const { params, program, locals, asking } = scope
  switch (node.type) {
    case 'StringLiteral':
      return [node.value]
    case 'TemplateLiteral':
      return joined(
        node.quasis.flatMap((quasi, i) => {
          const hole = node.expressions[i]
          return [[quasi.value.cooked ?? ''], ...(hole ? [textOf(hole, scope)] : [])]
        }),
      )
    case 'BinaryExpression':
      return node.operator === '+' ? joined([textOf(node.left, scope), textOf(node.right, scope)]) : null
    case 'ConditionalExpression':
      return chosen(node, scope)
    case 'MemberExpression': {
      const name = node.object.type === 'ThisExpression' ? fieldName(node) : null
      const held = name === null ? undefined : scope.fields?.get(name)
      // It was written at the top level, where the class or its instance is.
      if (held) return textOf(held, { params: [], program, locals: new Map(), asking })
      return isOwnOrigin(node) ? [{ browser: true }] : null
    }
    case 'TSAsExpression':
    case 'TSNonNullExpression':
    case 'ParenthesizedExpression':
      return textOf(node.expression, scope)
    case 'CallExpression': {
      // Next decodes path segments, so the action takes the value itself.
      const [value] = node.arguments
      const name = node.callee.type === 'Identifier' ? node.callee.name : null
      if (name === 'encodeURIComponent') return value && node.arguments.length === 1 ? textOf(value, scope) : null
      const called = name === null ? null : urlConstant(program, { name, members: [], called: true }, asking)
      return called && joined(called.map((part) => filled(part, node, scope)))
    }
    case 'Identifier': {
      if (params.includes(node.name)) return [params.indexOf(node.name)]
      const local = locals.get(node.name)
      if (local) return textOf(local, { ...scope, locals: without(locals, node.name) })
      return urlConstant(program, { name: node.name, members: [], called: false }, asking)
    }
    default:
      return null
  }
}

/** A part of what a function returns, with the arguments of this call of it. */
function filled(part: UrlTextPart, { arguments: args }: t.CallExpression, scope: UrlScope): UrlText | null {
  if (typeof part !== 'number') return typeof part === 'object' && 'path' in part ? null : [part]
  const argument = args[part]
  return argument ? textOf(argument, scope) : null
}

/** A constant that names itself would never end. */
function without(locals: UrlScope['locals'], name: string): UrlScope['locals'] {
  return new Map([...locals].filter(([each]) => each !== name))
}

/** `typeof window === 'undefined' ? … : ''`, or `path.startsWith('/') ? path : '/' + path`. */
function chosen({ test, consequent, alternate }: t.ConditionalExpression, scope: UrlScope): UrlText | null {
  const inBrowser = browserTruth(test)
  if (inBrowser !== null) {
    const text = textOf(inBrowser ? consequent : alternate, scope)
    return text && [{ browser: true }, ...text]
  }
  const truth = truthForPath(test, scope.params)
  if (truth !== null) return textOf(truth ? consequent : alternate, scope)
  const [first, second] = [textOf(consequent, scope), textOf(alternate, scope)]
  const [only] = first ?? []
  const [slash, same] = second?.filter((part) => part !== '') ?? []
  const startsWithSlash =
    test.type === 'CallExpression' &&
    test.callee.type === 'MemberExpression' &&
    test.callee.property.type === 'Identifier' &&
    test.callee.property.name === 'startsWith' &&
    test.arguments[0]?.type === 'StringLiteral' &&
    test.arguments[0].value === '/'
  return startsWithSlash && first?.length === 1 && typeof only === 'number' && slash === '/' && same === only
    ? [{ path: only }]
    : null
}

function fieldName({ property, computed }: t.MemberExpression): string | null {
  if (property.type === 'PrivateName') return `#${property.id.name}`
  return !computed && property.type === 'Identifier' ? property.name : null
}

/** `window.location.origin`. */
function isOwnOrigin({ object, property }: t.MemberExpression): boolean {
  if (property.type !== 'Identifier' || property.name !== 'origin') return false
  const at = object.type === 'MemberExpression' && isWindow(object.object) ? object.property : object
  return at.type === 'Identifier' && at.name === 'location'
}

function isWindow(node: t.Node): boolean {
  return node.type === 'Identifier' && /^(window|globalThis|self)$/.test(node.name)
}

function joined(parts: readonly (UrlText | null)[]): UrlText | null {
  return parts.every((part) => part !== null) ? parts.flat() : null
}
