// A "use server" file exports async functions and types, nothing else. The build refuses most other values; it lets objects
// pass, and then every action of the file fails (https://nextjs.org/docs/messages/invalid-use-server-value).
import type * as t from '@babel/types'
import { hasDirective } from '../ast/directive.js'
import { importOrigin } from '../ast/import-origin.js'
import type { Parsed } from '../ast/parse.js'
import { rangeOf } from '../ast/range.js'
import { type NodePath, traverse } from '../ast/traverse.js'
import { diagnose, type Diagnostic } from '../diagnostics.js'
import { locate } from '../location.js'

/** Every export that is known to be no async function. */
export function invalidExport(parsed: Parsed): Diagnostic[] {
  if (!hasDirective(parsed.ast, 'use server')) return []
  const found: Diagnostic[] = []
  const check = (name: string, value: NodePath | undefined, node: t.Node) => {
    const kind = value?.node ? wrongKind(value) : null
    const line = { start: rangeOf(node).start, end: rangeOf(node).start + 1 }
    if (kind !== null)
      found.push(
        diagnose('action/invalid-export', locate(parsed.file, parsed.text, line), name, kind.what, kind.effect),
      )
  }
  traverse(parsed.ast, {
    ExportDefaultDeclaration(path) {
      check('default', path.get('declaration') as NodePath, path.node)
    },
    ExportNamedDeclaration(path) {
      if (path.node.source || path.node.exportKind === 'type') return
      const declared = path.get('declaration') as NodePath
      if (declared.isVariableDeclaration())
        for (const each of declared.get('declarations'))
          if (each.node.id.type === 'Identifier') check(each.node.id.name, each.get('init') as NodePath, each.node)
      if (declared.isFunctionDeclaration() || declared.isClassDeclaration())
        check(declared.node.id?.name ?? '', declared, declared.node)
      if (declared.isTSEnumDeclaration() && !declared.node.const) check(declared.node.id.name, declared, declared.node)
      for (const each of path.get('specifiers')) {
        if (!each.isExportSpecifier() || each.node.exportKind === 'type') continue
        const binding = each.scope.getBinding(each.node.local.name)?.path
        check(
          each.node.local.name,
          binding?.isVariableDeclarator() ? (binding.get('init') as NodePath) : binding,
          each.node,
        )
      }
    },
  })
  return found
}

interface Wrong {
  /** In words. */
  what: string
  effect: 'refused' | 'fails' | 'unnamed'
}

const refused = (what: string): Wrong => ({ what, effect: 'refused' })
const fails = (what: string): Wrong => ({ what, effect: 'fails' })

/** What a value is; `null` where it may be an async function. */
function wrongKind(path: NodePath): Wrong | null {
  const { node } = path
  switch (node.type) {
    case 'FunctionDeclaration':
    case 'ArrowFunctionExpression':
      return node.async ? null : refused('a function that is not async')
    case 'FunctionExpression':
      if (!node.async) return refused('a function that is not async')
      return node.id && path.parentPath?.isVariableDeclarator() ? { what: node.id.name, effect: 'unnamed' } : null
    case 'ClassDeclaration':
    case 'ClassExpression':
      return refused('a class')
    case 'StringLiteral':
    case 'TemplateLiteral':
      return refused('a text')
    case 'NumericLiteral':
      return refused('a number')
    case 'BooleanLiteral':
      return refused('a boolean')
    case 'TSEnumDeclaration':
      return fails('an enum')
    case 'ObjectExpression':
      return fails('an object')
    case 'ArrayExpression':
      return fails('an array')
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
      return wrongKind(path.get('expression') as NodePath)
    case 'CallExpression':
      return isSchema(path) ? fails('a schema') : null
    default:
      return null
  }
}

function isSchema(path: NodePath): boolean {
  let root = path
  while (root.isCallExpression() || root.isMemberExpression())
    root = (root.isCallExpression() ? root.get('callee') : root.get('object')) as NodePath
  const origin = importOrigin(root)
  return origin !== null && /^(zod|yup|valibot)(\/|$)/.test(origin.source)
}
