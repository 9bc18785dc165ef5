import { expect, it } from 'vitest'
import { orphanedImports } from '../../src/ast/orphans.js'
import { parsed } from '../find/paths.js'

const rows: [title: string, before: string, after: string, orphans: string[]][] = [
  ['what is used no more', "import { a, b } from 'x'\na(b)", "import { a, b } from 'x'\na()", ['b']],
  ['not what was never used', "import { a, b } from 'x'\na()", "import { a, b } from 'x'\na()", []],
  ['a type', "import type { T } from 'x'\nlet a: T", "import type { T } from 'x'\nlet a", ['T']],
  ['not what a type still names', "import { T } from 'x'\nT()\nlet a: T[]", "import { T } from 'x'\nlet a: T[]", []],
  [
    'not what typeof still names',
    "import { t } from 'x'\nt()\nlet a: typeof t",
    "import { t } from 'x'\nlet a: typeof t",
    [],
  ],
  ['not what JSX still names', "import { C } from 'x'\nC(<C />)", "import { C } from 'x'\n;<C />", []],
  ['not what is exported', "import { a } from 'x'\na()\nexport { a }", "import { a } from 'x'\nexport { a }", []],
  ['a name that only an inner one shadows', "import { a } from 'x'\na()", "import { a } from 'x'\n;(a) => a", ['a']],
]

it.each(rows)('%s', (_title, before, after, orphans) => {
  expect(orphanedImports(parsed(before), parsed(after))).toEqual(orphans)
})
