// In: the arguments of a command. Out: the folder that is meant, and all settings, from flags and the config file.
import { realpath, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { transforms } from '../../transforms/index.js'
import { didYouMean } from '../closest.js'
import { readConfigFile } from '../config-file.js'
import { UsageError } from '../errors.js'
import { type Flags, type Settings, settingsFrom } from '../settings.js'
import { requireFolderOf } from './deliver.js'
import type { Io } from './io.js'

export interface Request {
  /** Absolute, symlinks resolved. */
  root: string
  /** The root as the user gave it, `.` by default. */
  shown: string
  /** Flags over the config file. */
  flags: Flags
  settings: Settings
}

/**
 * @param given the root as an argument; `undefined` = the current folder
 * @throws UsageError where the folder does not exist, or a flag or a key of the config file cannot be meant
 */
export async function readRequest(io: Pick<Io, 'cwd'>, given: string | undefined, flags: Flags): Promise<Request> {
  const shown = given ?? '.'
  const root = await openFolder(io.cwd, shown)
  const merged = { ...(await readConfigFile(root)), ...flags }
  const settings = settingsFrom(merged)
  for (const name of settings.transforms) requireTransform(name)
  if (merged.output !== undefined) await requireFolderOf(io, merged.output)
  return { root, shown, flags: merged, settings }
}

/** @throws UsageError unless `name` is a transform of ours. */
export function requireTransform(name: string): (typeof transforms)[number] {
  const found = transforms.find(({ meta }) => meta.name === name)
  if (found) return found
  const names = transforms.map(({ meta }) => meta.name)
  throw new UsageError(
    `There is no transform ${JSON.stringify(name)}.${didYouMean(name, names) || ' `routes-to-actions list` shows them.'}`,
  )
}

async function openFolder(cwd: string, shown: string): Promise<string> {
  const path = resolve(cwd, shown)
  const stats = await stat(path).catch(() => null)
  if (stats === null) throw new UsageError(`No such directory: ${shown}`)
  if (!stats.isDirectory()) throw new UsageError(`Not a directory: ${shown}`)
  return realpath(path)
}
