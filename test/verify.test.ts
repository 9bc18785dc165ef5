import { expect, test } from 'vitest'
import { InvariantError } from '../src/errors.js'
import type { FileChange } from '../src/plan/migration-plan.js'
import { verify } from '../src/verify/verify.js'

const project = {
  scripts: new Map([
    ['a.ts', 'const a = 1\n'],
    ['page.jsx', 'export default () => <p/>\n'],
    ['twice.ts', 'const a = 1\nconst a = 2\n'],
  ]),
}

test.each<[string, FileChange[]]>([
  [
    'a change, a creation and a deletion',
    [
      change('a.ts', 'const a = 1\n', 'x()'),
      change('b.tsx', null, '<a/>'),
      change('page.jsx', project.scripts.get('page.jsx')!, null),
    ],
  ],
  [
    'a type in a .ts file, JSX in a .js file',
    [change('c.ts', null, 'const a = <T>b'), change('c.js', null, 'const a = <b/>')],
  ],
  [
    'an old redeclaration that is not ours',
    [change('twice.ts', 'const a = 1\nconst a = 2\n', 'const a = 1\nconst a = 3\n')],
  ],
  ['a file that is no script', [change('notes.txt', null, '{{{')]],
])('accepts %s', (_, changes) => {
  expect(() => verify(project, changes)).not.toThrow()
})

test.each<[string, FileChange[], string]>([
  ['what does not parse', [change('b.ts', null, 'const = 1')], 'b.ts would not parse: '],
  ['JSX in a .ts file', [change('b.ts', null, 'const a = <b/>')], 'b.ts would not parse: '],
  [
    'a redeclared name',
    [change('a.ts', 'const a = 1\n', 'const a = 1\nconst a = 2\n')],
    'a.ts would be wrong: Identifier `a`',
  ],
  ['another before-text', [change('a.ts', 'const a = 2\n', '')], 'a.ts is not what was read'],
  ['a change of an unknown file', [change('b.ts', '', 'x')], 'b.ts is not what was read'],
  ['a creation over a file', [change('a.ts', null, '')], 'a.ts is to be created but exists'],
  ['a change of nothing', [change('a.ts', 'const a = 1\n', 'const a = 1\n')], 'a.ts is changed into what it was'],
  ['a path twice', [change('b.ts', null, ''), change('b.ts', null, '')], 'b.ts is changed twice'],
  ['half a character', [change('b.ts', null, "'\uD800'")], 'b.ts would hold text that is not valid Unicode'],
  ...['../b.ts', '/b.ts', 'a/../../b.ts', 'C:/b.ts', 'a\\b.ts', './b.ts', '.git/b.ts', 'node_modules/b.ts'].map(
    (path): [string, FileChange[], string] => [path, [change(path, null, '')], 'is not a path inside the root'],
  ),
])('is a bug: %s', (_, changes, message) => {
  const run = () => verify(project, changes)
  expect(run).toThrow(InvariantError)
  expect(run).toThrow(message)
})

function change(path: string, before: string | null, after: string | null): FileChange {
  return { path, before, after }
}
