// What a function that requests is reached through: its own name, or that of the object or the class that it is part of.
import type * as t from '@babel/types'
import type { NodePath } from '../../ast/traverse.js'
import { fieldsOf } from './client-class.js'
import { chainOf, type ClientFunction } from './client-function.js'
import { topLevel } from './url-constant.js'

/** How the importers of an export use it. `called`: it is only called; `members`: nothing but its members are, and these are only called. */
export type Followed = (name: string, use: 'called' | 'members') => boolean

/** A declaration at the top level, or what is exported by default. */
export type Holder = NodePath<t.Function | t.VariableDeclarator | t.Class | t.ObjectExpression>

type Named = NodePath<t.FunctionDeclaration | t.ClassDeclaration | t.VariableDeclarator>

/** The declaration that `fn` is, or a member of; `null` for a function inside of another one. */
export function holderOf(fn: NodePath<t.Function>): Holder | null {
  const outer = fn.getFunctionParent()
  if (outer) return null
  const holder = fn.findParent(
    (path) => path.isVariableDeclarator() || path.isClass() || path.isExportDefaultDeclaration(),
  )
  if (fn.isFunctionDeclaration()) return fn
  if (holder?.isExportDefaultDeclaration()) return holder.get('declaration') as Holder
  return (holder as Holder | null) ?? null
}

/** The function with what the names in it mean, where each way to it means the same. */
export function foundIn(holder: Holder, fn: NodePath<t.Function>): Extract<ClientFunction, { kind: 'here' }> | null {
  if (!holder.isClass()) return { kind: 'here', fn, around: topLevel }
  const method = fn.isMethod() ? fn : fn.parentPath
  const isStatic = method !== null && 'static' in method.node && method.node.static === true
  const instances = news(holder)
  if (instances.length > 1) return null
  const args = instances[0]?.get('arguments') ?? null
  return { kind: 'here', fn, around: { ...topLevel, fields: fieldsOf(holder, isStatic, args) } }
}

/** Whether everything that names the holder calls the function, or another one of it. */
export function isOnlyCalled(holder: Holder, followed: Followed): boolean {
  const byMembers = !holder.isFunction() && !(holder.isVariableDeclarator() && isFunction(holder.node.init))
  const use = byMembers ? 'members' : 'called'
  if (holder.parentPath?.isExportDefaultDeclaration() && !isNamed(holder)) return followed('default', use)
  if (!isNamed(holder)) return false
  if (holder.isClass() && !callsThis(holder)) return false
  return isNameOnlyCalled(holder, use, followed)
}

function isNameOnlyCalled(holder: Named, use: 'called' | 'members', followed: Followed): boolean {
  const id = holder.node.id
  const binding = id?.type === 'Identifier' ? holder.scope.getProgramParent().getOwnBinding(id.name) : undefined
  if (!binding?.constant || binding.path !== holder) return false
  const { name } = binding.identifier
  const statement = holder.isVariableDeclarator() ? holder.parentPath : holder
  const isExported = statement.parentPath?.isExportNamedDeclaration() === true
  const isDefault = statement.parentPath?.isExportDefaultDeclaration() === true
  if ((isExported && !followed(name, use)) || (isDefault && !followed('default', use))) return false
  return binding.referencePaths.every((each) => {
    if (/^ExportNamedDeclaration$/.test(each.type)) return isExported
    if (each.isExportDefaultDeclaration()) return isDefault
    if (each.parentPath?.isExportDefaultDeclaration()) return followed('default', use)
    if (each.parentPath?.isNewExpression()) return isInstanceOnlyCalled(each.parentPath, followed)
    return use === 'called' ? isCallee(each) : isMemberCallee(each)
  })
}

/** `export const api = new Api()`, or `export default new Api()`. */
function isInstanceOnlyCalled(made: NodePath<t.NewExpression>, followed: Followed): boolean {
  const { parentPath } = made
  if (parentPath.isExportDefaultDeclaration()) return followed('default', 'members')
  return parentPath.isVariableDeclarator() && isNameOnlyCalled(parentPath, 'members', followed)
}

function isMemberCallee(reference: NodePath): boolean {
  let member = reference
  while (member.parentPath?.isMemberExpression() && member.key === 'object') member = member.parentPath
  return member !== reference && chainOf(member) !== null && isCallee(member)
}

function isCallee({ key, parent }: NodePath): boolean {
  return key === 'callee' && parent.type === 'CallExpression'
}

/** Whether the class only ever calls its own methods: `this.post` as a value would go anywhere. */
function callsThis(holder: NodePath<t.Class>): boolean {
  const methods = holder
    .get('body')
    .get('body')
    .flatMap(({ node }) => ('key' in node && node.key.type === 'Identifier' && isMethod(node) ? [node.key.name] : []))
  let only = true
  holder.traverse({
    ThisExpression(path) {
      const member = path.parentPath
      const name = member.isMemberExpression() ? chainOf(member)?.members[0] : undefined
      if (name === undefined) only = false
      else if (methods.includes(name) && !isCallee(member)) only = false
    },
  })
  return only
}

function isMethod(node: t.ClassBody['body'][number]): boolean {
  if (node.type === 'ClassMethod') return node.kind === 'method'
  return node.type === 'ClassProperty' && isFunction(node.value)
}

function isFunction(node: t.Node | null | undefined): boolean {
  return node?.type === 'ArrowFunctionExpression' || node?.type === 'FunctionExpression'
}

function isNamed(holder: Holder): holder is Named {
  return (
    holder.isVariableDeclarator() ||
    ((holder.isFunctionDeclaration() || holder.isClassDeclaration()) && !!holder.node.id)
  )
}

function news(holder: NodePath<t.Class>): NodePath<t.NewExpression>[] {
  const { id } = holder.node
  const binding = id ? holder.scope.getBinding(id.name) : undefined
  return (binding?.referencePaths ?? []).flatMap(({ key, parentPath }) =>
    key === 'callee' && parentPath?.isNewExpression() ? [parentPath] : [],
  )
}
