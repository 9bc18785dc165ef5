// The suite has to go red where a transform is broken: each is sabotaged in three ways, and some fixture must notice.
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from '../../src/ast/parse.js'
import { type Fixture, readFixtures } from '../../src/testing/fixtures.js'
import { type Apply, type Law, laws } from '../../src/testing/laws.js'
import type { TransformModule } from '../../src/transform.js'
import { transforms } from '../../transforms/index.js'
import { fixtureOptions } from '../fixture-options.js'

const root = join(import.meta.dirname, '..', '..', '__testfixtures__')

/** What a broken transform would write instead; the same text where there is nothing to break. */
const sabotages: readonly [name: string, spoil: (text: string, path: string) => string][] = [
  ['drops a guard', (text) => text.replace(/^\s*if \(.*\) (return|throw|redirect)\b.*\r?\n/m, '')],
  [
    'drops a comment',
    (text, path) => {
      const [comment] = parse(path, text).ast.comments ?? []
      return comment ? text.slice(0, comment.start!) + text.slice(comment.end!) : text
    },
  ],
  [
    'puts two lines in the wrong order',
    (text) => text.replace(/^([ \t]+\S.*\r?\n)([ \t]+\S.*\r?\n)(?=[ \t]*\}|$)/m, '$2$1'),
  ],
]

describe.each(transforms.filter(({ meta }) => !meta.needsPlan))('$meta.name', (transform) => {
  const fixtures = readFixtures(join(root, transform.meta.name))

  it('breaks no law as it is', () => {
    expect(brokenBy(fixtures, transform, (text) => text)).toEqual([])
  })

  it.each(sabotages)('is caught where it %s', (_, sabotage) => {
    expect(brokenBy(fixtures, transform, sabotage)).not.toEqual([])
  })
})

function brokenBy(
  fixtures: readonly Fixture[],
  transform: TransformModule,
  sabotage: (text: string, path: string) => string,
): string[] {
  return fixtures.flatMap((fixture) => {
    const options = fixtureOptions(fixture.options)
    const apply = (source: string) => {
      const after = transform.default({ path: fixture.path, source }, {} as never, options)
      return after === undefined ? undefined : sabotage(after, fixture.path)
    }
    return laws.filter((law) => isBroken(law, fixture, apply)).map(({ name }) => `${fixture.name}: ${name}`)
  })
}

function isBroken({ broken }: Law, fixture: Fixture, apply: Apply): boolean {
  try {
    return broken(fixture, apply) !== null
  } catch {
    // The text does not even parse.
    return true
  }
}
