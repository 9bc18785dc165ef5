import { access, writeFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import picocolors from 'picocolors'
import { UsageError } from '../errors.js'
import type { Flags } from '../settings.js'
import type { Io } from './io.js'

export type Colours = ReturnType<typeof picocolors.createColors>

/**
 * Hands a report to where the user wants it: stdout, or the file of `--output`, which is without colours.
 * @throws UsageError where the file cannot be written
 */
export async function deliver(io: Io, flags: Flags, format: (colours: Colours) => string): Promise<void> {
  const toFile = flags.output !== undefined
  const text = format(picocolors.createColors(io.colour && !flags.noColor && !toFile))
  if (flags.output !== undefined) await saveText(io, flags.output, text)
  else if (text !== '') io.stdout(text)
}

/**
 * Makes sure that `file` has a folder to be in, before any work is done for it.
 * @throws UsageError where it has none
 */
export async function requireFolderOf(io: Pick<Io, 'cwd'>, file: string): Promise<void> {
  await access(dirname(resolve(io.cwd, file))).catch(() => {
    throw new UsageError(`Cannot write ${file}: its folder does not exist`)
  })
}

/** @throws UsageError where `file` (relative to the current folder) cannot be written */
export async function saveText(io: Pick<Io, 'cwd'>, file: string, text: string): Promise<void> {
  await writeFile(resolve(io.cwd, file), text).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`Cannot write ${file}: ${error.message}`)
  })
}
