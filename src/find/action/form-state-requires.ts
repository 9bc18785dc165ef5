// The CommonJS half of form-state-imports: `require('react-dom')` and what cannot be followed, mocks and `import()`.
import type {
  CallExpression,
  File,
  ObjectPattern,
  ObjectProperty,
  VariableDeclaration,
  VariableDeclarator,
} from '@babel/types'
import { commentFree } from '../../ast/comment-free.js'
import type { Parsed } from '../../ast/parse.js'
import { rangeOf } from '../../ast/range.js'
import { lineIndent, textStyle } from '../../ast/text-style.js'
import { type NodePath, type Scope, traverse } from '../../ast/traverse.js'
import type { Edit } from '../../edit/edit.js'
import { removeDeclarations } from '../../edit/place-import.js'
import { isFree, referencesOf, renameReferences } from '../../edit/rename.js'
import type { Finding } from '../finding.js'
import { kept, memberEdits, memberOf, newName, oldNames, renamed } from './form-state-hook.js'

/** Every `require('react-dom')` from which `useFormState` is taken. */
export function findFormStateRequires(parsed: Parsed, scope: Scope): Finding[] {
  const findings: Finding[] = []
  traverse(parsed.ast, {
    CallExpression(path) {
      const [source] = path.node.arguments
      if (source?.type !== 'StringLiteral' || source.value !== 'react-dom') return
      if (isRequire(path)) findings.push(...fromRequire(parsed, scope, path))
      else if (mentionsHook(parsed, path)) findings.push(kept(parsed, rangeOf(path.node), unfollowed(path)))
    },
  })
  return findings
}

function isRequire(path: NodePath<CallExpression>): boolean {
  const { callee } = path.node
  return callee.type === 'Identifier' && callee.name === 'require' && !path.scope.hasBinding('require', true)
}

function unfollowed(path: NodePath<CallExpression>): string {
  return path.node.callee.type === 'Import' ? 'the import is dynamic' : 'this replaces react-dom; replace react instead'
}

function mentionsHook({ text }: Parsed, path: NodePath<CallExpression>): boolean {
  const statement = path.getStatementParent() ?? path
  const { start, end } = rangeOf(statement.node)
  return /\buseFormState\b/.test(text.slice(start, end)) && !path.findParent((parent) => parent.isFunction())
}

function fromRequire(parsed: Parsed, scope: Scope, path: NodePath<CallExpression>): Finding[] {
  const member = memberOf(path)
  if (member)
    return [renamed(parsed, rangeOf(member.node), [...directMember(path, member), ...renameLocal(parsed, member)])]
  const declarator = path.parentPath
  if (!declarator.isVariableDeclarator()) return []
  const { id } = declarator.node
  if (id.type === 'ObjectPattern') return fromPattern(parsed, declarator, id, path.node)
  const binding = id.type === 'Identifier' ? declarator.scope.getBinding(id.name) : undefined
  if (!binding) return []
  const references = referencesOf(parsed, binding)
  const members = references.flatMap((reference) => memberOf(reference) ?? [])
  if (members.length === 0) return []
  const react = reactModule(parsed.ast)
  if (react && isFree(react, members, scope.getBinding(react)!)) {
    const edits = members.flatMap((each) => memberEdits(each, react))
    const unused = members.length === references.length ? removal(parsed, declarator) : []
    return [renamed(parsed, rangeOf(members[0]!.node), [...edits, ...unused])]
  }
  return [
    kept(
      parsed,
      rangeOf(members[0]!.node),
      "`react` is not required as a whole here; `const React = require('react')` first",
    ),
  ]
}

/** `require('react-dom').useFormState` */
function directMember(path: NodePath<CallExpression>, member: NodePath): Edit[] {
  if (!member.isMemberExpression()) return []
  return [requireReact(path.node), { ...rangeOf(member.node.property), text: newName }]
}

function requireReact(call: CallExpression): Edit {
  const { start, end } = rangeOf(call.arguments[0]!)
  return { start: start + 1, end: end - 1, text: 'react' }
}

/** `const useFormState = require('react-dom').useFormState`: the local name follows where nothing stands against it. */
function renameLocal(parsed: Parsed, member: NodePath): Edit[] {
  const declarator = member.parentPath
  if (!declarator?.isVariableDeclarator() || declarator.node.id.type !== 'Identifier') return []
  const { id } = declarator.node
  const binding = declarator.scope.getBinding(id.name)
  const references = binding && oldNames.includes(id.name) ? referencesOf(parsed, binding) : null
  if (!references || !isFree(newName, [...references, declarator], null)) return []
  return [{ ...rangeOf(id), text: newName }, ...renameReferences(references, newName)]
}

/** `const { useFormState, useFormStatus } = require('react-dom')` */
function fromPattern(parsed: Parsed, declarator: NodePath, pattern: ObjectPattern, call: CallExpression): Finding[] {
  const hook = pattern.properties.find((each): each is ObjectProperty => isHookProperty(each))
  const binding = hook?.value.type === 'Identifier' ? declarator.scope.getBinding(hook.value.name) : undefined
  if (!hook || !binding) return []
  const at = rangeOf(hook)
  const references = referencesOf(parsed, binding)
  const local = binding.identifier.name
  const rename = oldNames.includes(local) && isFree(newName, [...references, declarator], null)
  const written = rename ? newName : `${newName}: ${local}`
  const uses = rename ? renameReferences(references, newName) : []
  if (pattern.properties.length === 1)
    return [renamed(parsed, at, [{ ...at, text: written }, requireReact(call), ...uses])]
  const statement = declarator.parent
  if (statement.type !== 'VariableDeclaration' || statement.declarations.length > 1) {
    return [kept(parsed, at, 'the declaration holds more than this `require`')]
  }
  const property = removeProperty(pattern, hook)
  if (!commentFree(parsed, property)) return [kept(parsed, at, 'a comment stands in the way')]
  return [renamed(parsed, at, [property, addToReact(parsed, statement, written), ...uses])]
}

function isHookProperty(property: ObjectPattern['properties'][number]): boolean {
  return (
    property.type === 'ObjectProperty' && property.key.type === 'Identifier' && oldNames.includes(property.key.name)
  )
}

function removeProperty(pattern: ObjectPattern, hook: ObjectProperty): Edit {
  const index = pattern.properties.indexOf(hook)
  const next = pattern.properties[index + 1]
  if (next) return { start: hook.start!, end: next.start!, text: '' }
  return { start: pattern.properties[index - 1]!.end!, end: hook.end!, text: '' }
}

/** Into the pattern that takes names from `require('react')` already, else on a line of its own. */
function addToReact(parsed: Parsed, statement: VariableDeclaration, name: string): Edit {
  for (const { id, init } of requires(parsed.ast)) {
    const last = id.type === 'ObjectPattern' && sourceOf(init) === 'react' ? id.properties.at(-1) : null
    if (last?.type === 'ObjectProperty') return { start: last.end!, end: last.end!, text: `, ${name}` }
  }
  const { eol, quote, pad } = textStyle(parsed)
  const start = statement.start!
  const semicolon = parsed.text[statement.end! - 1] === ';' ? ';' : ''
  const line = `${statement.kind} {${pad}${name}${pad}} = require(${quote}react${quote})${semicolon}`
  return { start, end: start, text: line + eol + lineIndent(parsed.text, start) }
}

/** The module object left behind without a use. */
function removal(parsed: Parsed, declarator: NodePath): Edit[] {
  const { parent } = declarator
  return parent.type === 'VariableDeclaration' && parent.declarations.length === 1
    ? removeDeclarations(parsed, [parent])
    : []
}

/** The local name of the whole of react. */
function reactModule(ast: File): string | null {
  const found = requires(ast).find(({ id, init }) => id.type === 'Identifier' && sourceOf(init) === 'react')
  return found?.id.type === 'Identifier' ? found.id.name : null
}

function requires(ast: File): VariableDeclarator[] {
  return ast.program.body.flatMap((node) => (node.type === 'VariableDeclaration' ? node.declarations : []))
}

function sourceOf(init: VariableDeclarator['init']): string | null {
  if (init?.type !== 'CallExpression' || init.callee.type !== 'Identifier' || init.callee.name !== 'require')
    return null
  const [source] = init.arguments
  return source?.type === 'StringLiteral' ? source.value : null
}
