// The pages for newcomers cannot lie: README's samples are what the tool writes, and links and file names lead somewhere.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { runCli } from './cli/run-cli.js'

const root = join(import.meta.dirname, '..')
const pages = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'docs/architecture.md', 'docs/command-line.md']

// Types of the example's packages are part of the output; test/requirements.mjs has installed them.
describe("README's samples", () => {
  const readme = read('README.md')
  let diff: string

  beforeAll(() => {
    diff = tool('migrate', '--dry-run', '--only', 'POST /api/books')
  })

  it('are the diff of the form', () => {
    // An editor takes the blank from an empty line of context.
    expect(diff.replaceAll(/^ $/gm, '')).toContain(sample(readme, 'diff').split('\n').slice(2).join('\n'))
  })

  it('are the action', () => {
    expect(diff.replaceAll(/^\+/gm, '')).toContain(sample(readme, 'ts'))
  })

  it('are lines of the plan', () => {
    const plan = tool('plan').split('\n')
    const shown = sample(readme, 'text').split('\n')
    expect(shown.filter((line) => line.trim() !== '…' && !plan.includes(line))).toEqual([])
  })
})

describe.each(pages)('%s', (page) => {
  const text = read(page)

  it('links to what is there', () => {
    const links = [...text.matchAll(/\]\((?!https?:)([^)\s]+)\)/g)].map((match) => match[1]!)
    expect(links.filter((link) => !leadsSomewhere(page, link))).toEqual([])
  })

  it('names files that exist', () => {
    const names = [...text.matchAll(/`([\w./-]+\.(?:ts|mjs))`/g)].map((match) => match[1]!)
    expect(names.filter((name) => !(name.includes('/') ? existsSync(join(root, name)) : sources.has(name)))).toEqual([])
  })
})

const sources = new Set(
  ['src', 'transforms', 'bin', 'test', 'bench'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((path) => basename(path)),
  ),
)

function read(page: string): string {
  return readFileSync(join(root, page), 'utf8')
}

function tool(...args: string[]): string {
  const [command, ...flags] = args
  const { code, stdout, stderr } = runCli(root, [command!, 'examples/reading-club', ...flags])
  expect(code, stderr).toBe(0)
  return stdout
}

/** The first fence of `language`, without its last line break. */
function sample(text: string, language: string): string {
  return new RegExp(`^\`\`\`${language}\n([^]*?)\n\`\`\`$`, 'm').exec(text)![1]!
}

function leadsSomewhere(page: string, link: string): boolean {
  const [path, anchor] = link.split('#')
  const target = path === '' ? page : join(dirname(page), path!)
  if (!existsSync(join(root, target))) return false
  return anchor === undefined || headings(read(target)).includes(anchor)
}

/** As GitHub makes anchors of them. */
function headings(text: string): string[] {
  const titles = [...text.matchAll(/^#+ (.*)$/gm)].map((match) => match[1]!)
  return titles.map((title) =>
    title
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  )
}
