// Which files there are. In: a directory. Out: the paths below it that neither git nor the user ignores. Looks at names, not into files.
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import ignore, { type Ignore } from 'ignore'

/** An ignore file's rules, and the directory (absolute) that they are relative to. */
interface Rules {
  dir: string
  matcher: Ignore
}

// Never the user's sources, also where nobody wrote a .gitignore.
const skippedFolders = new Set(['node_modules', '.git', '.next', '.yarn'])

/**
 * Every file below `root` that is not ignored, as sorted paths relative to it, with `/`.
 * Honours each .gitignore below the root and those above it up to the top of the git repository.
 * Symlinks are not followed: what they point to inside the root is found under its own path, the rest is not ours to edit.
 * @param patterns what the user ignores besides, in .gitignore syntax relative to the root.
 */
export async function listFiles(root: string, patterns: readonly string[]): Promise<string[]> {
  const own: Rules = { dir: root, matcher: ignore().add(patterns.map((pattern) => pattern.replace(/^\.\//, '/'))) }
  const files = await walk(root, await rulesAbove(root), own)
  return files.map((file) => path.relative(root, file).replaceAll(path.sep, '/')).sort()
}

/** The folder that holds `.git`, from `dir` upwards; `null` outside of a repository. */
export function gitTop(dir: string): string | null {
  if (existsSync(path.join(dir, '.git'))) return dir
  const parent = path.dirname(dir)
  return parent === dir ? null : gitTop(parent)
}

async function walk(dir: string, inherited: readonly Rules[], own: Rules): Promise<string[]> {
  const entries = await readdir(dir, { withFileTypes: true })
  const hasRules = entries.some((entry) => entry.name === '.gitignore')
  const rules = hasRules ? [...inherited, ...(await readRules(dir, path.join(dir, '.gitignore')))] : inherited
  const found = await Promise.all(
    entries.map(async (entry) => {
      const file = path.join(dir, entry.name)
      if (entry.isDirectory()) {
        const skip = skippedFolders.has(entry.name) || isIgnored(file + '/', rules) || isIgnored(file + '/', [own])
        return skip ? [] : walk(file, rules, own)
      }
      return entry.isFile() && !isIgnored(file, rules) && !isIgnored(file, [own]) ? [file] : []
    }),
  )
  return found.flat()
}

/** The rules that reach into `root` from above; none when they ignore the root itself, since then the user asked for it by name. */
async function rulesAbove(root: string): Promise<Rules[]> {
  const top = gitTop(root)
  if (top === null) return []
  const rules = await readRules(top, path.join(top, '.git', 'info', 'exclude'))
  const between = path.relative(top, root).split(path.sep).filter(Boolean)
  for (const [depth] of between.entries()) {
    const dir = path.join(top, ...between.slice(0, depth))
    rules.push(...(await readRules(dir, path.join(dir, '.gitignore'))))
    if (isIgnored(path.join(top, ...between.slice(0, depth + 1)) + '/', rules)) return []
  }
  return rules
}

async function readRules(dir: string, file: string): Promise<Rules[]> {
  const text = await readFile(file, 'utf8').catch(() => null)
  return text === null ? [] : [{ dir, matcher: ignore().add(text) }]
}

/** The deepest ignore file that has an opinion decides. `file` ends in `/` when it is a directory. */
function isIgnored(file: string, rules: readonly Rules[]): boolean {
  for (const { dir, matcher } of rules.toReversed()) {
    const result = matcher.test(file.slice(dir.length + 1).replaceAll(path.sep, '/'))
    if (result.ignored || result.unignored) return result.ignored
  }
  return false
}
