// Every fixture of every transform, compared byte by byte, and the laws that hold for all of them.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { diffLines } from 'diff'
import { describe, expect, it } from 'vitest'
import { parse } from '../src/ast/parse.js'
import type { CallerKind } from '../src/find/action/action-uses.js'
import { transforms } from '../transforms/index.js'
import type { TransformModule } from '../src/transform.js'

const root = join(import.meta.dirname, '..', '__testfixtures__')

interface Fixture {
  name: string
  extension: string
  before: string
  /** `null`: must stay unchanged. */
  after: string | null
  options: FixtureOptions
}

/** `<case>.options.json` */
interface FixtureOptions {
  /** Where the file is said to be; `app/<case>.<extension>` by default. */
  path?: string
  /** What every caller of an action does with its result. */
  callers?: CallerKind
  /** Codes that the finder reports, sorted. */
  findings?: string[]
  /** All else goes to the transform as it is. */
  [option: string]: unknown
}

for (const transform of transforms) {
  const folder = join(root, transform.meta.name)
  // Transforms that need a plan turn one file into another: their fixtures have tests of their own.
  if (transform.meta.needsPlan) continue

  describe(transform.meta.name, () => {
    const files = existsSync(folder) ? readdirSync(folder) : []
    const fixtures = files.filter((file) => file.includes('.input.')).map((file) => read(folder, file))

    it('has fixtures, and a third of them are refusals', () => {
      expect(fixtures.length).toBeGreaterThan(0)
      const refusals = fixtures.filter((fixture) => fixture.after === null)
      expect(refusals.length * 3).toBeGreaterThanOrEqual(fixtures.length - 2)
    })

    it('uses every file of its folder', () => {
      const names = new Set(fixtures.map((fixture) => fixture.name))
      const strays = files.filter((file) => !names.has(file.replace(/\.(input\.\w+|output\.\w+|options\.json)$/, '')))
      expect(strays).toEqual([])
    })

    describe.each(fixtures)('$name', (fixture) => {
      const { before, after, options } = fixture
      const output = after ?? before

      it(after === null ? 'stays unchanged' : 'gives the output', () => {
        expect(fixture.name.startsWith('skip-')).toBe(after === null)
        expect(run(transform, fixture, before)).toBe(after ?? undefined)
      })

      it('does nothing the second time', () => {
        expect(run(transform, fixture, output)).toBeUndefined()
      })

      it('gives text that parses, with all comments', () => {
        expect(comments(fixture, output)).toEqual(comments(fixture, before))
      })

      it('writes no line again that only looks different', () => {
        expect(reformatted(before, output)).toEqual([])
      })

      it('keeps the line endings, whichever they are', () => {
        for (const convert of [crlf, lf]) {
          expect(run(transform, fixture, convert(before))).toBe(after === null ? undefined : convert(after))
        }
      })

      it('keeps tabs', () => {
        // Without one indented line nothing says that this file has tabs.
        if (!/^(\t| {2,}\S)/m.test(before)) return
        expect(run(transform, fixture, tabs(before))).toBe(after === null ? undefined : tabs(after))
      })

      if (!options.findings) return
      it('reports', () => {
        const found = transform.find?.(parse(pathOf(fixture), before), transformOptions(fixture) as never) ?? []
        expect(found.map((finding) => finding.diagnostic.code).sort()).toEqual(options.findings)
      })
    })
  })
}

function read(folder: string, file: string): Fixture {
  const [, name, extension] = /^(.+)\.input\.(\w+)$/.exec(file)!
  const text = (path: string) => (existsSync(path) ? readFileSync(path, 'utf8') : null)
  return {
    name: name!,
    extension: extension!,
    before: readFileSync(join(folder, file), 'utf8'),
    after: text(join(folder, `${name}.output.${extension}`)),
    options: JSON.parse(text(join(folder, `${name}.options.json`)) ?? '{}') as FixtureOptions,
  }
}

function pathOf({ name, extension, options }: Fixture): string {
  return options.path ?? `app/${basename(name)}.${extension}`
}

function transformOptions({ options }: Fixture): unknown {
  const { callers, ...rest } = options
  return callers ? { ...rest, callers: () => callers } : rest
}

function run(transform: TransformModule, fixture: Fixture, source: string): string | undefined {
  return transform.default({ path: pathOf(fixture), source }, {} as never, transformOptions(fixture))
}

function comments(fixture: Fixture, text: string): string[] {
  return (parse(pathOf(fixture), text).ast.comments ?? []).map((comment) => comment.value).sort()
}

/** Lines that were written anew though they say what an old line said: other blanks, quotes, semicolons or commas. */
function reformatted(before: string, after: string): string[] {
  const changes = diffLines(before, after)
  const lines = (kind: 'added' | 'removed') =>
    changes.filter((change) => change[kind]).flatMap((change) => change.value.split('\n').slice(0, -1))
  const meaning = (line: string) => line.replace(/[\s"'`;,]/g, '')
  const removed = lines('removed')
  return lines('added').filter(
    (line) => meaning(line) !== '' && !removed.includes(line) && removed.some((old) => meaning(old) === meaning(line)),
  )
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
