// What holds for every fixture of every transform, whatever the transform does. Each law gives what breaks it, as text.
import { diffLines } from 'diff'
import { parse } from '../ast/parse.js'
import type { Fixture } from './fixtures.js'

/** Applies the transform in question to one text of the fixture; `undefined` = nothing to do. */
export type Apply = (source: string) => string | undefined

export interface Law {
  name: string
  /** `null` where the law holds. */
  broken: (fixture: Fixture, apply: Apply) => string | null
}

/** The laws, the byte comparison first. */
export const laws: readonly Law[] = [
  { name: 'gives the output, byte for byte', broken: ({ before, after }, apply) => differ(apply(before), after) },
  { name: 'does nothing the second time', broken: ({ before, after }, apply) => differ(apply(after ?? before), null) },
  {
    name: 'gives text that parses, with all comments',
    broken: (fixture, apply) =>
      differ(comments(fixture, apply(fixture.before) ?? fixture.before), comments(fixture, fixture.before)),
  },
  {
    name: 'writes no line again that only looks different',
    broken: ({ before }, apply) => reformatted(before, apply(before) ?? before)[0] ?? null,
  },
  {
    name: 'keeps the line endings, whichever they are',
    broken: (fixture, apply) => converted(fixture, apply, crlf) ?? converted(fixture, apply, lf),
  },
  {
    name: 'keeps tabs',
    // Without one indented line nothing says that this file has tabs.
    broken: (fixture, apply) => (/^(\t| {2,}\S)/m.test(fixture.before) ? converted(fixture, apply, tabs) : null),
  },
]

function differ(actual: string | undefined, expected: string | null): string | null {
  if ((actual ?? null) === expected) return null
  return `expected ${expected === null ? 'no change' : `\n${expected}`}\nbut got ${actual === undefined ? 'no change' : `\n${actual}`}`
}

function converted({ before, after }: Fixture, apply: Apply, convert: (text: string) => string): string | null {
  return differ(apply(convert(before)), after === null ? null : convert(after))
}

function comments({ path }: Fixture, text: string): string {
  const found = parse(path, text).ast.comments ?? []
  return found
    .map(({ value }) => value)
    .sort()
    .join('\n')
}

/**
 * Lines that were written anew though they say what an old line said: other blanks, quotes, semicolons or commas. A line
 * that moved somewhere else may stand at another indentation there.
 */
function reformatted(before: string, after: string): string[] {
  const changes = diffLines(before, after)
  const meaning = (line: string) => line.replace(/[\s"'`;,]/g, '')
  const removed = changes.filter((change) => change.removed).flatMap(linesOf)
  return changes.flatMap((change, index) => {
    if (!change.added) return []
    const here = [changes[index - 1], changes[index + 1]].flatMap((next) => (next?.removed ? linesOf(next) : []))
    const same = (line: string) => (old: string) => meaning(old) === meaning(line)
    return linesOf(change)
      .filter((line) => meaning(line) !== '' && !removed.includes(line))
      .filter(
        (line) =>
          here.some(same(line)) || removed.some((old) => same(line)(old) && old.trimStart() !== line.trimStart()),
      )
  })
}

function linesOf({ value }: { value: string }): string[] {
  return value.split('\n').slice(0, -1)
}

function lf(text: string): string {
  return text.replaceAll('\r\n', '\n')
}

function crlf(text: string): string {
  return lf(text).replaceAll('\n', '\r\n')
}

function tabs(text: string): string {
  return text.replace(/^ {2,}/gm, (blanks) => '\t'.repeat(blanks.length / 2) + ' '.repeat(blanks.length % 2))
}
