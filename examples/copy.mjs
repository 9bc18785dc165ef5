import { copyFileSync, cpSync, linkSync, mkdirSync, readdirSync, readlinkSync, rmSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { example } from './install.mjs'

/** What builds and installations leave in the folder of the app. */
export const generated = new Set(['node_modules', '.next', 'next-env.d.ts', 'tsconfig.tsbuildinfo'])

/**
 * Puts a fresh copy of the example app, with its packages, at `to`; what was there is gone.
 * @param {string} to
 */
export function copyExample(to) {
  rmSync(to, { recursive: true, force: true })
  cpSync(example, to, {
    recursive: true,
    filter: (source) => path.dirname(source) !== example || !generated.has(path.basename(source)),
  })
  linkTree(path.join(example, 'node_modules'), path.join(to, 'node_modules'))
}

/**
 * Hard links: Turbopack refuses a node_modules that is a symlink out of the app, and a real copy takes half a gigabyte.
 * @param {string} from
 * @param {string} to
 */
function linkTree(from, to) {
  mkdirSync(to)
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const source = path.join(from, entry.name)
    const target = path.join(to, entry.name)
    if (entry.isDirectory()) linkTree(source, target)
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target)
    else linkFile(source, target)
  }
}

/**
 * @param {string} from
 * @param {string} to
 */
function linkFile(source, target) {
  try {
    linkSync(source, target)
  } catch {
    // Some file systems have no hard links.
    copyFileSync(source, target)
  }
}
