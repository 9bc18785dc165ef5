// Finds revalidateTag with the tag alone: Next 16 wants a cache profile beside it, or updateTag in an action
// (https://nextjs.org/docs/app/api-reference/functions/revalidateTag).
import type * as t from '@babel/types'
import { hasDirective } from '../../ast/directive.js'
import { comesFrom } from '../../ast/import-origin.js'
import { importsOf } from '../../ast/imports.js'
import type { Parsed } from '../../ast/parse.js'
import { rangeOf } from '../../ast/range.js'
import { textStyle } from '../../ast/text-style.js'
import { type NodePath, programScope, traverse } from '../../ast/traverse.js'
import { diagnose } from '../../diagnostics.js'
import type { Edit } from '../../edit/edit.js'
import { editImports } from '../../edit/edit-imports.js'
import { locate } from '../../location.js'
import type { Finding } from '../finding.js'

/** Where a call runs, as far as the file alone says it. */
type Place = 'action' | 'route' | 'elsewhere'

export interface OneArgumentTagOptions {
  /** Whether a route handler runs code of this file; without it every action is taken to be called as one. */
  reachedByRoute?: (file: string) => boolean
}

/** Every `revalidateTag(tag)`, with the repair that its place allows. */
export function findOneArgumentTags(
  parsed: Parsed,
  { reachedByRoute = () => false }: OneArgumentTagOptions = {},
): Finding[] {
  const calls: NodePath<t.CallExpression>[] = []
  traverse(parsed.ast, {
    CallExpression(call) {
      const isOld = comesFrom(call.get('callee'), 'next/cache', ['revalidateTag']) && isOneArgument(call.node)
      if (isOld) calls.push(call)
    },
  })
  const findings = calls.map((call) => ({ call, ...finding(parsed, call, reachedByRoute) }))
  // The edits of the imports go with the first call that needs them.
  const renamed = findings.filter(({ call, name, edits }) => edits && name && call.node.callee.type === 'Identifier')
  const imports = importEdits(parsed, renamed.length)
  return findings.map(({ call, diagnostic, edits }) =>
    edits && call === renamed[0]?.call ? { diagnostic, edits: [...edits, ...imports] } : { diagnostic, edits },
  )
}

function isOneArgument(call: t.CallExpression): boolean {
  return call.arguments.length === 1 && call.arguments[0]!.type !== 'SpreadElement'
}

/** `name`: the function gets another one. */
function finding(
  parsed: Parsed,
  call: NodePath<t.CallExpression>,
  reachedByRoute: (file: string) => boolean,
): Finding & { name: boolean } {
  const at = locate(parsed.file, parsed.text, rangeOf(call.node))
  const kept = (reason: string) => ({
    diagnostic: diagnose('cache/one-argument-tag-kept', at, reason),
    edits: null,
    name: false,
  })
  const {
    callee,
    arguments: [tag],
  } = call.node
  const place = placeOf(parsed, call)
  if (place === 'elsewhere') return kept('it is neither in a server action nor in a route handler')
  if (place === 'route') {
    const { quote } = textStyle(parsed)
    const before = parsed.text.slice(callee.end!, tag!.start!)
    const gap = /\r?\n[ \t]*$/.exec(before)?.[0] ?? ' '
    const edit = { start: tag!.end!, end: tag!.end!, text: `,${gap}${quote}max${quote}` }
    return { diagnostic: diagnose('cache/one-argument-tag-in-route', at), edits: [edit], name: false }
  }
  if (reachedByRoute(parsed.file)) return kept('a route handler runs this action too, and there `updateTag` throws')
  const range = rangeOf(callee.type === 'MemberExpression' ? callee.property : callee)
  const isTaken = callee.type === 'Identifier' && call.scope.hasBinding('updateTag', true) && !ownUpdateTag(parsed)
  if (isTaken) return kept('`updateTag` means something else here')
  const name = ownUpdateTag(parsed) ?? 'updateTag'
  const text = callee.type === 'Identifier' ? name : 'updateTag'
  return { diagnostic: diagnose('cache/one-argument-tag', at), edits: [{ ...range, text }], name: true }
}

/** `updateTag` comes, and `revalidateTag` goes where these calls are all that used it. */
function importEdits(parsed: Parsed, renamed: number): readonly Edit[] {
  const old = importsOf(parsed.ast).find(
    ({ source, imported }) => source === 'next/cache' && imported === 'revalidateTag',
  )
  if (renamed === 0 || !old) return []
  const uses = programScope(parsed.ast).getBinding(old.local)?.references ?? 0
  return editImports(parsed, {
    add: [{ source: 'next/cache', name: 'updateTag' }],
    ...(uses === renamed ? { remove: [old.local] } : {}),
  })
}

/** The file's own name for `updateTag`. */
function ownUpdateTag({ ast }: Parsed): string | null {
  return (
    importsOf(ast).find(({ source, imported }) => source === 'next/cache' && imported === 'updateTag')?.local ?? null
  )
}

function placeOf({ file, ast }: Parsed, call: NodePath): Place {
  if (/(^|\/)route\.\w+$/.test(file)) return call.getFunctionParent() ? 'route' : 'elsewhere'
  for (let owner = call.getFunctionParent(); owner; owner = owner.getFunctionParent()) {
    const { body } = owner.node
    if (body.type === 'BlockStatement' && hasDirective(body, 'use server')) return 'action'
    if (hasDirective(ast, 'use server') && owner.getFunctionParent() === null) return 'action'
  }
  return 'elsewhere'
}
