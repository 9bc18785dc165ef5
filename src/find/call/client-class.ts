// A class of requests: its methods, and what its fields hold (`this.baseUrl`).
import type * as t from '@babel/types'
import { memberName } from '../../ast/member.js'
import type { NodePath } from '../../ast/traverse.js'

/** The class of this module that is instantiated, if it stands on its own: what it extends may act on its requests. */
export function classOf({ node, scope }: NodePath<t.NewExpression>): NodePath<t.Class> | null {
  const binding = node.callee.type === 'Identifier' ? scope.getBinding(node.callee.name) : undefined
  return binding?.constant && binding.path.isClassDeclaration() ? binding.path : null
}

/** Where this module makes instances of the class; `null` where others may too, because it is exported or passed on. */
export function instancesOf(from: NodePath<t.Class>): NodePath<t.NewExpression>[] | null {
  const { id } = from.node
  const binding = id && from.isClassDeclaration() ? from.parentPath.scope.getBinding(id.name) : undefined
  const made = binding?.referencePaths.map(({ key, parentPath }) =>
    key === 'callee' && parentPath?.isNewExpression() ? parentPath : null,
  )
  return made?.every((each) => each !== null) ? made : null
}

/** The method of that name, also one that is an arrow function in a field. */
export function methodOf(from: NodePath<t.Class>, name: string, isStatic: boolean): NodePath<t.Function> | null {
  if (from.node.superClass || from.node.decorators?.length) return null
  for (const member of from.get('body').get('body')) {
    const { node } = member
    if (!('key' in node) || nameOf(node) !== name || ('static' in node && node.static === true) !== isStatic) continue
    if ((member.isClassMethod() || member.isClassPrivateMethod()) && member.node.kind === 'method') return member
    const value = member.isClassProperty() || member.isClassPrivateProperty() ? (member.get('value') as NodePath) : null
    if (value?.isFunction() && !isAssigned(from, name)) return value
  }
  return null
}

/**
 * What the fields of an instance hold, where it is written out: in the class, or at the constructor's call.
 * @param args the arguments of the constructor; `null` where they are not known.
 */
export function fieldsOf(
  from: NodePath<t.Class>,
  isStatic: boolean,
  args: readonly NodePath[] | null,
): Map<string, t.Node> {
  const fields = new Map<string, t.Node>()
  for (const { node } of from.get('body').get('body')) {
    if (node.type !== 'ClassProperty' && node.type !== 'ClassPrivateProperty') continue
    const name = nameOf(node)
    if (name !== null && node.value && (node.static ?? false) === isStatic) fields.set(name, node.value)
  }
  const maker = from
    .get('body')
    .get('body')
    .find((member) => member.isClassMethod() && member.node.kind === 'constructor') as
    NodePath<t.ClassMethod> | undefined
  for (const [name, value] of isStatic || !maker ? [] : constructed(maker, args)) {
    if (value) fields.set(name, value)
    else fields.delete(name)
  }
  for (const name of [...fields.keys()]) if (isAssigned(from, name, maker)) fields.delete(name)
  return fields
}

/** `constructor(private base = '/api') {}`, or `this.base = base` in it; `null` for what is not known. */
function constructed(maker: NodePath<t.ClassMethod>, args: readonly NodePath[] | null): [string, t.Node | null][] {
  const given = new Map<string, t.Node | null>()
  const found: [string, t.Node | null][] = []
  for (const [i, param] of maker.node.params.entries()) {
    const own = param.type === 'TSParameterProperty' ? param.parameter : param
    const id = own.type === 'AssignmentPattern' ? own.left : own
    const preset = own.type === 'AssignmentPattern' ? own.right : null
    if (id.type !== 'Identifier') continue
    const value = args && (args[i]?.node ?? preset)
    // Babel has no binding for a parameter that is a field.
    const isConstant = maker.scope.getOwnBinding(id.name)?.constant ?? param.type === 'TSParameterProperty'
    given.set(id.name, isConstant ? value : null)
    if (param.type === 'TSParameterProperty') found.push([id.name, isConstant ? value : null])
  }
  for (const statement of maker.node.body.body) {
    const assigned = statement.type === 'ExpressionStatement' ? statement.expression : null
    if (assigned?.type !== 'AssignmentExpression') continue
    const name = fieldName(assigned.left)
    const { right } = assigned
    if (name === null || assigned.operator !== '=') continue
    found.push([name, right.type === 'Identifier' ? (given.get(right.name) ?? null) : asText(right)])
  }
  return found
}

function asText(node: t.Node): t.Node | null {
  return node.type === 'StringLiteral' ? node : null
}

/** Whether anything in the class gives the field another value, besides its constructor's own statements. */
function isAssigned(from: NodePath<t.Class>, name: string, maker?: NodePath<t.ClassMethod>): boolean {
  let found = false
  from.traverse({
    AssignmentExpression({ node, parentPath }) {
      const isOwn = maker !== undefined && parentPath.parentPath?.parentPath === maker
      if (!isOwn && fieldName(node.left) === name) found = true
    },
  })
  return found
}

/** `base` of `this.base`. */
function fieldName(node: t.Node): string | null {
  if (node.type !== 'MemberExpression' || node.object.type !== 'ThisExpression') return null
  return node.property.type === 'PrivateName' ? `#${node.property.id.name}` : memberName(node)
}

function nameOf(node: t.ClassBody['body'][number]): string | null {
  if (!('key' in node)) return null
  if (node.key.type === 'PrivateName') return `#${node.key.id.name}`
  if ('computed' in node && node.computed) return null
  return node.key.type === 'Identifier' ? node.key.name : null
}
