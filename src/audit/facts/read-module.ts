// In: a syntax tree. Out: its top-level declarations as plain data, each apart, so that importing one does not mean the others.
import type * as t from '@babel/types'
import type { Parsed } from '../../ast/parse.js'
import { type NodePath, traverse } from '../../ast/traverse.js'
import type { Declaration, ModuleDeclarations } from './declaration.js'
import { readDeclaration } from './read-declaration.js'

/** The declarations of a file. What it re-exports is the business of the module graph. */
export function readModule({ ast }: Parsed, jsx = false): ModuleDeclarations {
  const declarations = new Map<string, Declaration>()
  const exports = new Map<string, string>()
  traverse(ast, {
    Program(program) {
      for (const statement of program.get('body')) readStatement(statement, { declarations, jsx }, exports)
      program.stop()
    },
  })
  return { declarations, exports }
}

interface Found {
  declarations: Map<string, Declaration>
  jsx: boolean
}

function readStatement(statement: NodePath, found: Found, exports: Map<string, string>): void {
  if (statement.isExportDefaultDeclaration()) {
    const declared = statement.get('declaration') as NodePath
    const own = declared.isIdentifier() ? declared.node.name : 'default'
    exports.set('default', own)
    if (!declared.isIdentifier()) readDeclared('default', declared, found)
    const { node } = declared
    if ((node.type === 'FunctionDeclaration' || node.type === 'ClassDeclaration') && node.id)
      readDeclared(node.id.name, declared, found)
    return
  }
  if (statement.isExportNamedDeclaration()) {
    for (const specifier of statement.node.source ? [] : statement.node.specifiers) {
      if (specifier.type === 'ExportSpecifier') exports.set(nameOf(specifier.exported), specifier.local.name)
    }
    const declared = statement.get('declaration') as NodePath
    if (!declared.node) return
    for (const name of readTop(declared, found)) exports.set(name, name)
    return
  }
  readTop(statement, found)
}

function readTop(path: NodePath, found: Found): string[] {
  if (path.isFunctionDeclaration() || path.isClassDeclaration()) {
    const name = path.node.id!.name
    readDeclared(name, path, found)
    return [name]
  }
  if (!path.isVariableDeclaration()) return []
  return path.get('declarations').flatMap((each) => {
    const init = each.get('init') as NodePath
    const names = namesOf(each.node.id)
    if (init.node) for (const name of names) readDeclared(name, init, found)
    return names
  })
}

function readDeclared(name: string, path: NodePath, found: Found): void {
  found.declarations.set(name, readDeclaration(path, { owner: name, jsx: found.jsx }))
  const members = path.isClass() ? path.get('body.body') : path.isObjectExpression() ? path.get('properties') : []
  for (const member of members as NodePath[]) {
    const { node } = member
    if ((node.type === 'ClassMethod' || node.type === 'ObjectMethod') && node.key.type === 'Identifier')
      found.declarations.set(
        `${name}.${node.key.name}`,
        readDeclaration(member.get('body') as NodePath, { owner: name, jsx: found.jsx }),
      )
    if (
      (node.type === 'ClassProperty' || node.type === 'ObjectProperty') &&
      node.key.type === 'Identifier' &&
      node.value
    )
      found.declarations.set(
        `${name}.${node.key.name}`,
        readDeclaration(member.get('value') as NodePath, { owner: name, jsx: found.jsx }),
      )
  }
}

/** `a`, and the names in `{ auth, signIn }`. */
function namesOf(id: t.Node): string[] {
  if (id.type === 'Identifier') return [id.name]
  if (id.type === 'ObjectPattern')
    return id.properties.flatMap((each) => namesOf(each.type === 'ObjectProperty' ? each.value : each.argument))
  if (id.type === 'ArrayPattern') return id.elements.flatMap((each) => (each ? namesOf(each) : []))
  return id.type === 'AssignmentPattern' ? namesOf(id.left) : []
}

function nameOf(node: t.Identifier | t.StringLiteral): string {
  return node.type === 'Identifier' ? node.name : node.value
}
