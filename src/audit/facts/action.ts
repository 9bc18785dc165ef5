// The actions of a file as the audit sees them: every function that `"use server"` makes callable from outside.
import type * as t from '@babel/types'
import { hasDirective } from '../../ast/directive.js'
import type { Parsed } from '../../ast/parse.js'
import { rangeOf } from '../../ast/range.js'
import { type NodePath, traverse } from '../../ast/traverse.js'
import { locate, type Location } from '../../location.js'
import type { Declaration } from './declaration.js'
import { checksInput } from './input-check.js'
import { readDeclaration } from './read-declaration.js'

/** One endpoint that a `"use server"` made. */
export interface Action {
  file: string
  /** As exported; an inline action has the name of its function or of the variable, else `inline action`. */
  name: string
  /** `null` for an inline action. */
  exportName: string | null
  at: Location
  /** The last line of the function. */
  lastLine: number
  code: Declaration
  /** How many arguments it takes. */
  parameters: number
  /** It looks at its arguments itself: `typeof`, a comparison, a length. */
  checksInput: boolean
  /** Written inside a component or another function. */
  inline: boolean
  /** It gives back JSX: a component in a file with the wrong directive. */
  component: boolean
  /** Every argument is a key (`postId`, `{ id }`): there is no content in it. */
  onlyKeys: boolean
  /** Made by a client or a wrapper, which hands on no argument that it has not looked at. */
  wrapped: boolean
}

/** Exported async functions and wrapped ones (`client.action(async () => …)`), and inline actions. In source order. */
export function readActions(parsed: Parsed): Action[] {
  const actions: Action[] = []
  const whole = hasDirective(parsed.ast, 'use server')
  traverse(parsed.ast, {
    Program(program) {
      if (!whole) return
      for (const statement of program.get('body')) actions.push(...exported(parsed, statement))
      program.stop()
    },
    Function(path) {
      const { body } = path.node
      if (body.type !== 'BlockStatement' || !hasDirective(body, 'use server')) return
      actions.push(action(parsed, nameFor(path), path, null))
    },
  })
  return actions
}

function exported(parsed: Parsed, statement: NodePath): Action[] {
  if (statement.isExportDefaultDeclaration()) return named(parsed, 'default', statement.get('declaration') as NodePath)
  if (!statement.isExportNamedDeclaration() || statement.node.source || statement.node.exportKind === 'type') return []
  const declared = statement.get('declaration') as NodePath
  if (declared.isFunctionDeclaration()) return named(parsed, declared.node.id!.name, declared)
  if (declared.isVariableDeclaration())
    return declared.get('declarations').flatMap((each) => {
      const init = each.get('init') as NodePath
      return each.node.id.type === 'Identifier' && init.node ? named(parsed, each.node.id.name, init) : []
    })
  return statement.get('specifiers').flatMap((each) => {
    if (!each.isExportSpecifier() || each.node.exportKind === 'type') return []
    const { exported: name } = each.node
    return named(parsed, name.type === 'Identifier' ? name.name : name.value, each.get('local') as NodePath)
  })
}

function named(parsed: Parsed, name: string, path: NodePath, exportName = name): Action[] {
  if (path.isIdentifier()) {
    const declared = path.scope.getBinding(path.node.name)?.path
    const value = declared?.isVariableDeclarator() ? (declared.get('init') as NodePath) : declared
    const known = name === 'default' ? path.node.name : name
    return value?.node && !value.isIdentifier() ? named(parsed, known, value, exportName) : []
  }
  const own = name === 'default' && path.isFunctionDeclaration() ? (path.node.id?.name ?? name) : name
  return path.isFunction() || path.isCallExpression() ? [action(parsed, own, path, exportName)] : []
}

function action(parsed: Parsed, name: string, path: NodePath, exportName: string | null): Action {
  const handler = path.isFunction() ? path : wrapped(path)
  // The line with its name: that is where a person looks, and where a suppression stands.
  const { start } = rangeOf(path.node)
  const brace = parsed.text.indexOf('\n', start)
  return {
    file: parsed.file,
    name,
    exportName,
    at: locate(parsed.file, parsed.text, { start, end: Math.min(brace === -1 ? start + 1 : brace, path.node.end!) }),
    lastLine: locate(parsed.file, parsed.text, rangeOf(path.node)).endLine!,
    code: readDeclaration(path),
    parameters: handler?.node.params.length ?? 0,
    checksInput: handler ? checksInput(handler) : false,
    inline: exportName === null,
    component: handler ? givesJsx(handler) : false,
    onlyKeys: handler?.node.params.every(isKey) ?? false,
    wrapped: !path.isFunction(),
  }
}

/** The function inside `client.schema(…).action(async () => …)` or `withAuth(async () => …)`. */
function wrapped(path: NodePath): NodePath<t.Function> | null {
  if (!path.isCallExpression()) return null
  const handler = path.get('arguments').findLast((each) => each.isFunction())
  return handler ? (handler as NodePath as NodePath<t.Function>) : null
}

function isKey(param: t.Node): boolean {
  if (param.type === 'Identifier') return /(id|slug|key|token|code)$/i.test(param.name) || isBag(param)
  if (param.type === 'AssignmentPattern') return isKey(param.left)
  if (param.type !== 'ObjectPattern') return false
  return param.properties.every((each) => each.type === 'ObjectProperty' && isKey(each.value))
}

/** `(previous, …)` of `useActionState`: what the action itself gave back. */
function isBag({ name }: t.Identifier): boolean {
  return /^_|^prev/.test(name)
}

function givesJsx(path: NodePath<t.Function>): boolean {
  let gives = false
  path.traverse({
    ReturnStatement(each) {
      const value = each.node.argument
      if (each.getFunctionParent() === path) gives ||= /^JSX/.test(value?.type ?? '')
    },
  })
  return gives
}

function nameFor(path: NodePath<t.Function>): string {
  const { node, parent } = path
  if ((node.type === 'FunctionDeclaration' || node.type === 'FunctionExpression') && node.id) return node.id.name
  if (parent.type === 'VariableDeclarator' && parent.id.type === 'Identifier') return parent.id.name
  return 'inline action'
}
