// The error that a function of the project's own throws: its class, and the arguments that it is given.
import type * as t from '@babel/types'
import { bindingOrigin } from '../../ast/import-origin.js'
import type { Parsed } from '../../ast/parse.js'
import { isWithin, rangeOf } from '../../ast/range.js'
import type { NodePath } from '../../ast/traverse.js'
import type { Range } from '../../location.js'
import type { ResponseUse, ThrownClass, ThrownError } from './call-site.js'
import { readsWithin } from './words-text.js'

/** `throw new Error(…)` taken apart. `range`: from the first argument to the last. */
interface Thrown {
  own: ThrownClass | null
  args: readonly t.Node[]
  range: Range
}

/** What `statement` throws; `null` where it throws no error that a call could throw too. */
export function thrownAt(statement: NodePath<t.ThrowStatement>, { file }: Parsed): Thrown | null {
  const { argument } = statement.node
  const isMade = argument.type === 'NewExpression' || argument.type === 'CallExpression'
  const thrown = isMade ? thrownClass(argument, statement, file) : null
  if (!thrown) return null
  const [first] = thrown.args
  const last = thrown.args.at(-1)
  const range = first && last ? { start: rangeOf(first).start, end: rangeOf(last).end } : { start: 0, end: 0 }
  return { ...thrown, range }
}

/**
 * The error in the words that are written there.
 * @param held an argument that is a variable of the function
 * @returns `null` where the arguments name what means nothing, or something else, where the call is
 */
export function errorOf(
  statement: NodePath<t.ThrowStatement>,
  { own, range }: Thrown,
  uses: readonly ResponseUse[],
  source: string,
  held: t.Node | null = null,
): ThrownError | null {
  if (namesOthers(statement, range, uses, held)) return null
  const words = { text: source.slice(range.start, range.end), reads: readsWithin(range, uses) }
  return own ? { ...words, thrown: own } : words
}

/** `new Error(text)`, `Error(text)`, or an error of the project's own with any arguments. */
function thrownClass(
  { type, callee, arguments: args }: t.NewExpression | t.CallExpression,
  { scope }: NodePath,
  file: string,
): Omit<Thrown, 'range'> | null {
  if (callee.type !== 'Identifier') return null
  const binding = scope.getBinding(callee.name)
  if (!binding) return callee.name === 'Error' && args.length === 1 ? { own: null, args } : null
  if (type === 'CallExpression') return null
  const { name } = callee
  const origin = bindingOrigin(binding)
  if (origin) return origin.imported === name ? { own: { name, file, from: origin.source }, args } : null
  const isExported = binding.path.isClassDeclaration() && binding.path.parentPath?.isExportNamedDeclaration() === true
  return isExported ? { own: { name, file, from: null }, args } : null
}

/** Anything else in the message would mean nothing, or something else, where the call is; `JSON` is the same everywhere. */
function namesOthers(statement: NodePath, text: Range, uses: readonly ResponseUse[], held: t.Node | null): boolean {
  let others = false
  statement.traverse({
    Identifier(path) {
      if (!isWithin(path.node, text) || path.node === held || !path.isReferencedIdentifier()) return
      if (path.node.name === 'JSON' && !path.scope.hasBinding('JSON', true)) return
      const isRead = uses.some(
        (use) =>
          (use.kind === 'status' || (use.kind === 'field' && use.outcome === 'failure')) &&
          isWithin(path.node, use.range),
      )
      others ||= !isRead
    },
  })
  return others
}
