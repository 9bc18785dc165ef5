// URLs that are kept in one place: `const POSTS = '/api/posts'`, `API.posts`, `API.post(id)`, `postUrl(id)`.
import type * as t from '@babel/types'

/** Text, and in between the numbers of the arguments that a function puts there: `['/api/posts/', 0]`. */
export type UrlText = readonly (string | number)[]

export interface ConstantName {
  name: string
  /** `users`, `update` of `API.users.update`. */
  members: readonly string[]
  /** Whether it is called. */
  called: boolean
}

/** The URL that a top-level constant of `program` holds, or that its function returns; `null` where it is not plain text. */
export function urlConstant(program: t.Program, { name, members, called }: ConstantName): UrlText | null {
  let value = declared(program, name)
  for (const member of members) value = value && memberOf(value, member)
  if (!value || isFunction(value) !== called) return null
  const text = isFunction(value) ? returned(value, program) : textOf(value, [], program)
  return text && text.every((part) => typeof part === 'string') ? [text.join('')] : text
}

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

function returned(fn: Fn, program: t.Program): UrlText | null {
  const params = fn.params.map((param) => (param.type === 'Identifier' ? param.name : null))
  if (fn.async || fn.generator || params.includes(null)) return null
  const only = fn.body.type === 'BlockStatement' && fn.body.body.length === 1 ? fn.body.body[0]! : null
  const value = fn.body.type !== 'BlockStatement' ? fn.body : only?.type === 'ReturnStatement' ? only.argument : null
  return value ? textOf(bare(value), params as string[], program) : null
}

function textOf(node: t.Node, params: readonly string[], program: t.Program): UrlText | null {
  switch (node.type) {
    case 'StringLiteral':
      return [node.value]
    case 'TemplateLiteral':
      return joined(
        node.quasis.flatMap((quasi, i) => {
          const hole = node.expressions[i]
          return [[quasi.value.cooked ?? ''], ...(hole ? [textOf(hole, params, program)] : [])]
        }),
      )
    case 'BinaryExpression':
      return node.operator === '+'
        ? joined([textOf(node.left, params, program), textOf(node.right, params, program)])
        : null
    case 'CallExpression': {
      // Next decodes path segments, so the action takes the value itself.
      const [value] = node.arguments
      const encodes = node.callee.type === 'Identifier' && node.callee.name === 'encodeURIComponent'
      return encodes && value && node.arguments.length === 1 ? textOf(value, params, program) : null
    }
    case 'Identifier':
      if (params.includes(node.name)) return [params.indexOf(node.name)]
      return urlConstant(program, { name: node.name, members: [], called: false })
    default:
      return null
  }
}

function joined(parts: readonly (UrlText | null)[]): UrlText | null {
  return parts.every((part) => part !== null) ? parts.flat() : null
}
