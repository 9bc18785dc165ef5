// The text side of resolving a dispatch: what goes, and what moves one level out.
import type * as t from '@babel/types'
import { commentsWithin } from '../../ast/comments-within.js'
import type { Parsed } from '../../ast/parse.js'
import { rangeOf } from '../../ast/range.js'
import { statementEnd, statementStart } from '../../ast/statement-range.js'
import { lineIndent } from '../../ast/text-style.js'
import type { NodePath } from '../../ast/traverse.js'
import { closeGaps } from '../../edit/close-gaps.js'
import type { Range } from '../../location.js'
import type { Move } from './derived-text.js'
import { type KnownMethod } from './method-test.js'

export interface Pruning {
  parsed: Parsed
  method: KnownMethod
  isMethod: (node: t.Node) => boolean
  gone: Range[]
  /** Offset of a line's start -> how many characters of its indentation go. */
  dedents: Map<number, number>
  /** Where a `break` out of a switch that goes becomes a `return`. */
  returns: Range[]
  failed: boolean
}

/** From the first to the last token between the braces, comments included. */
export function contentOf(parsed: Parsed, block: t.BlockStatement): Range | null {
  const inside = { start: block.start! + 1, end: block.end! - 1 }
  const parts = [...block.body.map(rangeOf), ...commentsWithin(parsed, inside)]
  if (parts.length === 0) return null
  return { start: Math.min(...parts.map((part) => part.start)), end: Math.max(...parts.map((part) => part.end)) }
}

/** Two declarations of one name cannot share a block: then the braces of `taken` stay where it takes the place of `statement`. */
export function clashes(statement: NodePath<t.Statement>, taken: NodePath<t.Statement>): boolean {
  const outer = taken.scope === statement.scope ? statement.parentPath!.scope : statement.scope
  if (taken.scope === outer) return false
  const names = Object.entries(taken.scope.bindings).filter(([, binding]) => binding.scope === taken.scope)
  return names.some(([name]) => outer.hasBinding(name, true))
}

/** Keeps `content` of `statement` and gives its lines the statement's own indentation. */
export function hoist(pruning: Pruning, statement: NodePath<t.Statement>, content: Range): void {
  const { start, end } = rangeOf(statement.node)
  const source = pruning.parsed.text
  const firstToken = content.start + (/^\s*/.exec(source.slice(content.start, content.end))?.[0].length ?? 0)
  pruning.gone.push({ start, end: firstToken }, { start: content.end, end })
  const surplus = lineIndent(source, firstToken).length - lineIndent(source, start).length
  if (surplus > 0 && source.slice(start, firstToken).includes('\n')) {
    dedent(pruning, { start: firstToken, end: content.end }, surplus)
  }
}

function dedent(pruning: Pruning, { start, end }: Range, surplus: number): void {
  const source = pruning.parsed.text
  const literal = templatesOf(pruning.parsed)
  for (let at = source.indexOf('\n', start) + 1; at > 0 && at < end; at = source.indexOf('\n', at) + 1) {
    if (literal.some((range) => range.start < at && at <= range.end)) continue
    pruning.dedents.set(at, (pruning.dedents.get(at) ?? 0) + surplus)
  }
}

const templates = new WeakMap<Parsed, Range[]>()

/** The texts of template literals: blanks at the start of a line there are data. */
function templatesOf(parsed: Parsed): Range[] {
  const known = templates.get(parsed)
  if (known) return known
  const found: Range[] = []
  for (const token of parsed.ast.tokens ?? []) {
    const { type, start, end } = token as { type: { label?: string } | string; start: number; end: number }
    const label = typeof type === 'string' ? type : type.label
    if (label === 'template') found.push({ start, end })
  }
  templates.set(parsed, found)
  return found
}

export function keepOnly(pruning: Pruning, whole: t.Node, part: t.Node): void {
  pruning.gone.push({ start: whole.start!, end: part.start! }, { start: part.end!, end: whole.end! })
}

export function remove(pruning: Pruning, statement: NodePath<t.Statement>): void {
  pruning.gone.push({
    start: statementStart(pruning.parsed, statement.node),
    end: statementEnd(pruning.parsed, statement.node),
  })
}

export function toMoves(pruning: Pruning): Move[] {
  const source = pruning.parsed.text
  const ranges = closeGaps(source, pruning.gone)
  for (const [at, surplus] of pruning.dedents) {
    const blanks = /^[ \t]*/.exec(source.slice(at, at + surplus))![0].length
    ranges.push({ start: at, end: at + blanks })
  }
  const deletions = union(ranges)
  const kept = pruning.returns.filter(
    (place) => !deletions.some((gone) => gone.start <= place.start && place.end <= gone.end),
  )
  return [
    ...deletions.map((range) => ({ ...range, pieces: [] })),
    ...kept.map((range) => ({ ...range, pieces: ['return'] })),
  ]
}

/** A removed statement lies inside a removed branch now and then: one deletion each. */
function union(ranges: Range[]): Range[] {
  const merged: Range[] = []
  for (const range of ranges
    .filter(({ start, end }) => end > start)
    .sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1)
    if (last && range.start <= last.end) last.end = Math.max(last.end, range.end)
    else merged.push({ ...range })
  }
  return merged
}
