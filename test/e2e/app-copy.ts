import { existsSync } from 'node:fs'
import { copyFile, cp, link, mkdir, readdir, readFile, readlink, stat, symlink } from 'node:fs/promises'
import path from 'node:path'
import { runOrThrow } from './processes.ts'

const repository = path.resolve(import.meta.dirname, '../..')

export const exampleRoot = path.join(repository, 'examples/reading-club')

/** Another build of the command line, for example an installed package, can stand in for this repository's own. */
const cli = process.env.ROUTES_TO_ACTIONS_CLI ?? path.join(repository, 'dist/bin/cli.js')

const generated = new Set(['node_modules', '.next', 'next-env.d.ts', 'tsconfig.tsbuildinfo'])

export type Tree = Map<string, string>

export async function installExample() {
  if (existsSync(path.join(exampleRoot, 'node_modules/next'))) return
  await runOrThrow(['npm', 'ci', '--no-audit', '--no-fund'], exampleRoot)
}

export async function copyExample(to: string) {
  await cp(exampleRoot, to, {
    recursive: true,
    filter: (source) => path.dirname(source) !== exampleRoot || !generated.has(path.basename(source)),
  })
  await linkTree(path.join(exampleRoot, 'node_modules'), path.join(to, 'node_modules'))
}

/** Hard links: a symlinked node_modules points out of the root, which Turbopack refuses, and a real copy takes half a gigabyte. */
async function linkTree(from: string, to: string) {
  await mkdir(to, { recursive: true })
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const source = path.join(from, entry.name)
    const target = path.join(to, entry.name)
    if (entry.isDirectory()) await linkTree(source, target)
    else if (entry.isSymbolicLink()) await symlink(await readlink(source), target)
    else await linkFile(source, target)
  }
}

async function linkFile(source: string, target: string) {
  try {
    await link(source, target)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error
    await copyFile(source, target)
  }
}

export async function runCli(...args: string[]): Promise<string> {
  if (!existsSync(cli)) throw new Error(`There is no ${cli}: run "npm run build" first.`)
  return runOrThrow([process.execPath, cli, ...args], repository)
}

/** The content of every file of the project itself. */
export async function readTree(root: string): Promise<Tree> {
  const tree: Tree = new Map()
  for (const name of await readdir(root)) {
    if (!generated.has(name)) await readInto(tree, root, name)
  }
  return tree
}

async function readInto(tree: Tree, root: string, relative: string) {
  const absolute = path.join(root, relative)
  if ((await stat(absolute)).isFile()) {
    tree.set(relative, await readFile(absolute, 'latin1'))
    return
  }
  for (const name of await readdir(absolute)) await readInto(tree, root, path.join(relative, name))
}

export function changedFiles(before: Tree, after: Tree): string[] {
  const files = new Set([...before.keys(), ...after.keys()])
  return [...files].filter((file) => before.get(file) !== after.get(file)).sort()
}
