// For people who write a transform: its fixtures and the laws as tests of vitest. Published as `routes-to-actions/testing`.
import { describe, expect, it } from 'vitest'
import { parse } from '../ast/parse.js'
import type { TransformModule } from '../transform.js'
import { type Fixture, readFixtures, strayFiles } from './fixtures.js'
import { laws } from './laws.js'

export interface TransformTest {
  /** Absolute path of the folder with `<case>.input.tsx`, `<case>.output.tsx` and `<case>.options.json`. */
  fixtures: string
  /** Makes the transform's options of what a fixture's `options.json` holds; by default they are the same. */
  options?: (options: Fixture['options']) => unknown
}

/**
 * Defines the tests of `transform`: each fixture compared byte by byte, a fixture without output unchanged, the laws for
 * each of them, a third of them refusals (called `skip-…`), and the codes that its finder reports (`findings` in the options).
 */
export function defineTransformTest(
  transform: Pick<TransformModule, 'default' | 'meta' | 'find'>,
  { fixtures: folder, options: optionsOf = (options) => options }: TransformTest,
): void {
  describe(transform.meta.name, () => {
    const fixtures = readFixtures(folder)

    it('has fixtures, and a third of them are refusals', () => {
      expect(fixtures.length).toBeGreaterThan(0)
      const refusals = fixtures.filter(({ after }) => after === null)
      expect(refusals.length * 3).toBeGreaterThanOrEqual(fixtures.length - 2)
      expect(refusals.map(({ name }) => name)).toEqual(
        fixtures.map(({ name }) => name).filter((name) => name.startsWith('skip-')),
      )
    })

    it('uses every file of its folder', () => {
      expect(strayFiles(folder)).toEqual([])
    })

    describe.each(fixtures)('$name', (fixture) => {
      const options = optionsOf(fixture.options)
      const apply = (source: string) => transform.default({ path: fixture.path, source }, {} as never, options)

      it.each(laws)('$name', ({ broken }) => {
        expect(broken(fixture, apply)).toBeNull()
      })

      const { findings } = fixture.options
      if (!Array.isArray(findings)) return
      it('reports', () => {
        const found = transform.find?.(parse(fixture.path, fixture.before), options as never) ?? []
        expect(found.map(({ diagnostic }) => diagnostic.code).sort()).toEqual(findings)
      })
    })
  })
}
