import { print } from '../report/json.js'
import { count, folderName } from '../sentence.js'
import type { Flags } from '../settings.js'
import { type Undone, undo } from '../write/undo.js'
import { deliver } from './deliver.js'
import type { ExitCode, Io } from './io.js'
import { readRequest } from './request.js'

/** Takes the last run that wrote below the root back. */
export async function undoCommand(io: Io, root: string | undefined, flags: Flags): Promise<ExitCode> {
  const request = await readRequest(io, root, flags)
  const undone = await undo(request.root)
  await deliver(io, request.flags, () => {
    if (request.flags.format === 'json') {
      return print({ version: 1, root: request.shown, command: undone?.command ?? null, files: undone?.files ?? [] })
    }
    return undone === null ? `There is nothing to undo in ${folderName(request.shown)}.\n` : sentences(undone)
  })
  return 0
}

function sentences({ command, files }: Undone): string {
  const lines = files.map(({ path, kind }) => `  ${kind.padEnd(12)}  ${path}\n`).join('')
  const outcome = files.length === 0 ? 'its files were as before already' : `${count(files.length, 'file')} as before`
  return `${lines}Took back the last ${command}: ${outcome}.\n`
}
