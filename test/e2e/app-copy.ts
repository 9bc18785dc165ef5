import { existsSync } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { generated } from '../../examples/copy.mjs'
import { runOrThrow } from './processes.ts'

const repository = path.resolve(import.meta.dirname, '../..')

/** Another build of the command line, for example an installed package, can stand in for this repository's own. */
const cli = process.env.ROUTES_TO_ACTIONS_CLI ?? path.join(repository, 'dist/bin/cli.js')

export type Tree = Map<string, string>

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
