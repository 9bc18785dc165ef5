import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { FileChange } from '../../src/plan/migration-plan.js'
import { formatDiff } from '../../src/report/diff.js'
import { randomSource } from '../random.js'
import { commitAll, git, temporaryFolder, writeFiles } from '../temporary.js'

describe('the diff', () => {
  test('says nothing where nothing changes', () => {
    expect(formatDiff([])).toBe('')
  })

  test('is the one that git prints for a change, a creation and a deletion', () => {
    const folder = temporaryFolder({ 'a.ts': 'one\ntwo\nthree\n', 'gone.ts': 'x\n' })
    commitAll(folder)
    const changes: FileChange[] = [
      { path: 'new.ts', before: null, after: 'a\nb' },
      { path: 'a.ts', before: 'one\ntwo\nthree\n', after: 'one\n2\nthree\n' },
      { path: 'gone.ts', before: 'x\n', after: null },
    ]
    expect(formatDiff(changes)).toBe(
      [
        'diff --git a/a.ts b/a.ts',
        '--- a/a.ts',
        '+++ b/a.ts',
        '@@ -1,3 +1,3 @@',
        ' one',
        '-two',
        '+2',
        ' three',
        'diff --git a/gone.ts b/gone.ts',
        'deleted file mode 100644',
        '--- a/gone.ts',
        '+++ /dev/null',
        '@@ -1 +0,0 @@',
        '-x',
        'diff --git a/new.ts b/new.ts',
        'new file mode 100644',
        '--- /dev/null',
        '+++ b/new.ts',
        '@@ -0,0 +1,2 @@',
        '+a',
        '+b',
        '\\ No newline at end of file',
        '',
      ].join('\n'),
    )
    apply(folder, formatDiff(changes))
    expect(withoutIndex(git(folder, 'diff', '--cached', '--no-renames'))).toBe(formatDiff(changes))
  })

  test.each(['with space.ts', 'quo"te.ts', 'back\\slash.ts', 'tab\there.ts', 'café/[id]/ü ber.ts', '日本.ts'])(
    'names %j as git does',
    (path) => {
      const folder = temporaryFolder({ [path]: 'old\n' })
      commitAll(folder)
      const diff = formatDiff([{ path, before: 'old\n', after: 'new\n' }])
      apply(folder, diff)
      expect(readFileSync(join(folder, path), 'utf8')).toBe('new\n')
      expect(withoutIndex(git(folder, 'diff', '--cached'))).toBe(diff)
    },
  )

  test('starts its paths with the way from the top of the repository', () => {
    const diff = formatDiff([{ path: 'a.ts', before: '', after: 'x\n' }], 'apps/my web/')
    expect(diff).toContain('diff --git a/apps/my web/a.ts b/apps/my web/a.ts\n--- a/apps/my web/a.ts\t\n')
  })

  test('is accepted by git and gives the bytes, for random texts', () => {
    const random = randomSource(3)
    const all = Array.from({ length: 400 }, (_, index) => randomChange(random, `dir ${index % 7}/f${index}.ts`))
    const changes = all.filter(({ before, after }) => before !== after)
    const folder = temporaryFolder()
    writeFiles(folder, Object.fromEntries(changes.flatMap((c) => (c.before === null ? [] : [[c.path, c.before]]))))
    commitAll(folder)
    apply(folder, formatDiff(changes))
    for (const { path, before, after } of changes) {
      if (after === null) expect(existsSync(join(folder, path))).toBe(false)
      else expect(readFileSync(join(folder, path), 'utf8'), JSON.stringify(before)).toBe(after)
    }
  })
})

function randomChange(random: ReturnType<typeof randomSource>, path: string): FileChange {
  const before = random.chance(0.2) ? null : randomText(random)
  if (before === null) return { path, before, after: randomText(random) }
  if (random.chance(0.2)) return { path, before, after: null }
  return { path, before, after: random.chance(0.8) ? mutate(random, before) : randomText(random) }
}

function randomText(random: ReturnType<typeof randomSource>): string {
  const eol = random.pick(['\n', '\r\n', 'mixed'])
  const words = [
    'a',
    'b',
    'c',
    '',
    '\t',
    '  ',
    '-- x',
    '++ y',
    '@@',
    'é',
    '\\ No newline',
    '\r',
    '\u2028',
    '\f',
    '\uFEFF',
  ]
  const lines = Array.from({ length: random.below(14) }, () => {
    return random.pick(words) + (eol === 'mixed' ? random.pick(['\n', '\r\n']) : eol)
  })
  return lines.join('') + (random.chance(0.4) ? random.pick(words) : '')
}

function mutate(random: ReturnType<typeof randomSource>, text: string): string {
  const at = random.below(text.length + 1)
  return text.slice(0, at) + random.pick(['x', '\n', '\r\n', 'new line\n', '']) + text.slice(at + random.below(4))
}

function apply(folder: string, diff: string): void {
  const apply = (...flags: string[]) =>
    execFileSync('git', ['apply', '--whitespace=nowarn', ...flags], { cwd: folder, input: diff, stdio: 'pipe' })
  apply('--check')
  apply('--index')
}

function withoutIndex(diff: string): string {
  return diff.replace(/^index .*\n/gm, '')
}
