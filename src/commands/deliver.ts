import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
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

/** @throws UsageError where `file` (relative to the current folder) cannot be written */
export async function saveText(io: Pick<Io, 'cwd'>, file: string, text: string): Promise<void> {
  await writeFile(resolve(io.cwd, file), text).catch((error: NodeJS.ErrnoException) => {
    const why = error.code === 'ENOENT' ? 'its folder does not exist' : error.message
    throw new UsageError(`Cannot write ${file}: ${why}`)
  })
}
