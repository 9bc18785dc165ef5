import type {
  ArrowFunctionExpression,
  BlockStatement,
  FunctionDeclaration,
  FunctionExpression,
  Node,
} from '@babel/types'
import { hasDirective } from '../../ast/directive.js'
import type { Parsed } from '../../ast/parse.js'
import { type NodePath, traverse } from '../../ast/traverse.js'

export type ActionFunction = FunctionDeclaration | FunctionExpression | ArrowFunctionExpression

/** A server action: an async function that a `"use server"` file exports. */
export interface ExportedAction {
  /** As exported; `default` for the default export. */
  name: string
  /** Its name inside the file, `null` where it has none. */
  local: string | null
  path: NodePath<ActionFunction>
  body: BlockStatement
  /** The top-level statement that declares it. */
  statement: Node
  /** Written inside of another function, with a `"use server"` of its own. */
  inline?: true
}

/** The actions of a file, in source order; none where the file has no `"use server"`. Wrapped functions (`withAuth(async …)`) are not followed. */
export function exportedActions({ ast }: Parsed): ExportedAction[] {
  if (!hasDirective(ast, 'use server')) return []
  const actions: ExportedAction[] = []
  traverse(ast, {
    Program(program) {
      for (const statement of program.get('body')) actions.push(...actionsOf(statement))
      program.stop()
    },
  })
  return actions
}

/** The async functions of a file with a `"use server"` of their own, in source order; none is an export of a `"use server"` file. */
export function inlineActions({ ast }: Parsed): ExportedAction[] {
  if (hasDirective(ast, 'use server')) return []
  const actions: ExportedAction[] = []
  traverse(ast, {
    Function(path) {
      const { node } = path
      if (node.body.type !== 'BlockStatement' || !hasDirective(node.body, 'use server')) return
      const holder = path.parent.type === 'VariableDeclarator' ? path.parent.id : null
      const id = node.type === 'FunctionDeclaration' || node.type === 'FunctionExpression' ? node.id : null
      const name = id?.name ?? (holder?.type === 'Identifier' ? holder.name : 'The inline action')
      const statement = path.findParent((each) => each.parentPath?.isProgram() === true) ?? path
      actions.push(...action(name, path, statement).map((each) => ({ ...each, inline: true as const })))
    },
  })
  return actions
}

function actionsOf(statement: NodePath): ExportedAction[] {
  if (statement.isExportDefaultDeclaration()) return followed('default', statement.get('declaration'), statement)
  if (!statement.isExportNamedDeclaration() || statement.node.source || statement.node.exportKind === 'type') return []
  const declaration = statement.get('declaration') as NodePath
  if (declaration.isFunctionDeclaration()) return action(declaration.node.id!.name, declaration, statement)
  if (declaration.isVariableDeclaration()) {
    return declaration.get('declarations').flatMap((each) => {
      const { id } = each.node
      return id.type === 'Identifier' ? action(id.name, each.get('init') as NodePath, statement, id.name) : []
    })
  }
  return statement.get('specifiers').flatMap((specifier) => {
    if (!specifier.isExportSpecifier()) return []
    const { exported } = specifier.node
    const name = exported.type === 'Identifier' ? exported.name : exported.value
    return followed(name, specifier.get('local'), statement)
  })
}

/** A function, or the name of one that is declared elsewhere in the file. */
function followed(name: string, path: NodePath, statement: NodePath): ExportedAction[] {
  if (!path.isIdentifier()) return action(name, path, statement)
  const binding = path.scope.getBinding(path.node.name)
  if (!binding?.constant) return []
  const declared = binding.path
  const owner = declared.getStatementParent() ?? statement
  return action(
    name,
    declared.isVariableDeclarator() ? (declared.get('init') as NodePath) : declared,
    owner,
    path.node.name,
  )
}

function action(name: string, path: NodePath, statement: NodePath, local: string | null = null): ExportedAction[] {
  if (!path.isFunctionDeclaration() && !path.isFunctionExpression() && !path.isArrowFunctionExpression()) return []
  const { node } = path
  if (!node.async || node.generator || node.body.type !== 'BlockStatement') return []
  const own = node.type === 'FunctionDeclaration' ? (node.id?.name ?? null) : local
  return [{ name, local: own, path: path as NodePath<ActionFunction>, body: node.body, statement: statement.node }]
}
