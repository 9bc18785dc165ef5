// Changes to the names of one import declaration: what stands between `import` and `from`.
import type { ImportDeclaration, ImportSpecifier } from '@babel/types'
import { commentFree } from '../ast/comment-free.js'
import type { Parsed } from '../ast/parse.js'
import { rangeOf } from '../ast/range.js'
import { compareNames, isSorted } from '../ast/sorted.js'
import { lineIndent, textStyle } from '../ast/text-style.js'
import type { Edit } from './edit.js'
import { type NewImport, writeName } from './write-import.js'

/** Takes the local names in `gone` out of a declaration and adds `add` to it. Something must be left in the end. */
export function editClause(
  parsed: Parsed,
  declaration: ImportDeclaration,
  gone: ReadonlySet<string>,
  add: readonly NewImport[],
): Edit[] {
  const inType = declaration.importKind === 'type'
  const names = add.map((each) => writeName(each, inType))
  const named = declaration.specifiers.filter((specifier) => specifier.type === 'ImportSpecifier')
  const first = declaration.specifiers.find((specifier) => specifier.type !== 'ImportSpecifier')
  const dropFirst = first !== undefined && gone.has(first.local.name)
  const kept = named.filter((specifier) => !gone.has(specifier.local.name))
  if (!dropFirst && kept.length === named.length && add.length === 0) return []
  const { text } = parsed
  const edits: Edit[] = []
  const open = text.indexOf('{', first?.end ?? declaration.start!)
  const braced = open !== -1 && open < declaration.source.start!
  if (dropFirst) edits.push({ start: first.start!, end: braced ? open : text.indexOf('from', first.end!), text: '' })
  if (!braced) {
    if (names.length === 0) return edits
    const clause = `{ ${names.join(', ')} }`
    return dropFirst
      ? [{ ...rangeOf(first), text: clause }]
      : [{ start: first!.end!, end: first!.end!, text: `, ${clause}` }]
  }
  if (kept.length === 0 && names.length === 0) {
    // `import React, { useState } from` -> `import React from`
    const close = text.indexOf('}', named.at(-1)?.end ?? open) + 1
    return commentFree(parsed, { start: first!.end!, end: close })
      ? [{ start: first!.end!, end: close, text: '' }]
      : blankOut(parsed, named)
  }
  return [...edits, ...editNames(parsed, named, kept, names, open)]
}

/** Edits between the braces; what stays is not touched. */
function editNames(
  parsed: Parsed,
  named: readonly ImportSpecifier[],
  kept: readonly ImportSpecifier[],
  names: readonly string[],
  open: number,
): Edit[] {
  const { text } = parsed
  const last = named.at(-1)
  if (!last) return [{ start: open + 1, end: text.indexOf('}', open), text: ` ${names.join(', ')} ` }]
  const multiline = /^\{\s*\n/.test(text.slice(open))
  const separator = multiline ? `,${textStyle(parsed).eol}${lineIndent(text, named[0]!.start!)}` : ', '
  if (kept.length === 0) {
    const all = { start: named[0]!.start!, end: last.end! }
    if (commentFree(parsed, all)) return [{ ...all, text: names.join(separator) }]
    return [{ ...rangeOf(named[0]!), text: names.join(separator) }, ...blankOut(parsed, named.slice(1))]
  }
  const edits = removeNames(parsed, named, new Set(kept))
  const sorted = isSorted(kept.map(importedText))
  const ordered = sorted ? names.toSorted((a, b) => compareNames(bareName(a), bareName(b))) : names
  for (const name of ordered) {
    const next = sorted
      ? kept.find((specifier) => compareNames(importedText(specifier), bareName(name)) > 0)
      : undefined
    const at = next ? next.start! : kept.at(-1)!.end!
    edits.push({ start: at, end: at, text: next ? name + separator : separator + name })
  }
  return edits
}

function removeNames(parsed: Parsed, named: readonly ImportSpecifier[], kept: ReadonlySet<ImportSpecifier>): Edit[] {
  const edits: Edit[] = []
  for (let from = 0; from < named.length; from++) {
    if (kept.has(named[from]!)) continue
    let to = from
    while (to + 1 < named.length && !kept.has(named[to + 1]!)) to++
    const next = named[to + 1]
    const range = next
      ? { start: named[from]!.start!, end: next.start! }
      : { start: named[from - 1]!.end!, end: named[to]!.end! }
    if (commentFree(parsed, range)) edits.push({ ...range, text: '' })
    else edits.push(...blankOut(parsed, named.slice(from, to + 1)))
    from = to
  }
  return edits
}

/** Takes out names with their commas, one by one and line by line, where comments stand between them. */
function blankOut({ text }: Parsed, specifiers: readonly ImportSpecifier[]): Edit[] {
  return specifiers.map(({ start, end }) => {
    const comma = /^\s*,/.exec(text.slice(end!))
    const to = end! + (comma?.[0].length ?? 0)
    const from = start! - lineIndent(text, start!).length
    const rest = /^[ \t]*\r?\n/.exec(text.slice(to))
    if (rest && text[from - 1] === '\n') return { start: from, end: to + rest[0].length, text: '' }
    return { start: start!, end: to, text: '' }
  })
}

function bareName(written: string): string {
  return written.replace(/^type /, '').split(' ')[0]!
}

function importedText({ imported }: ImportSpecifier): string {
  return imported.type === 'StringLiteral' ? imported.value : imported.name
}
