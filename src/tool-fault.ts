// A bug of ours is kept to the file that it is about: everything else is handled, and the report names the file.
import { diagnose, type Diagnostic } from './diagnostics.js'
import { InvariantError, UsageError } from './errors.js'

/** A bug of ours that showed while `file` was handled. What was thrown is the `cause`. */
export class ToolFault extends InvariantError {
  override name = 'ToolFault'
  readonly file: string

  constructor(file: string, cause: Error) {
    super(cause.message.includes(file) ? cause.message : `${file}: ${cause.message}`, { cause })
    this.file = file
  }
}

/**
 * Runs `work`, which handles `file`.
 * @throws ToolFault for whatever only a bug of ours can be; mistakes of the user and of the machine as they are
 */
export function inFile<T>(file: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    const isOurs = error instanceof Error && !(error instanceof UsageError) && !('syscall' in error)
    throw isOurs && !(error instanceof ToolFault) ? new ToolFault(file, error) : error
  }
}

/**
 * Runs `work`, which handles `file`; a bug of ours goes to `faults`.
 * @returns what `work` returns; `null` where it failed
 */
export function contain<T>(file: string, faults: Diagnostic[], work: () => T): T | null {
  try {
    return inFile(file, work)
  } catch (error) {
    if (!(error instanceof ToolFault)) throw error
    faults.push(faultIn(file, error))
    return null
  }
}

/** What the report says of `file`, which `fault` kept from being handled. */
export function faultIn(file: string, { cause }: ToolFault): Diagnostic {
  const { message, stack = '' } = cause as Error
  const place = ownPlace.exec(stack)?.[0]
  return diagnose('project/tool-fault', { file, line: 1, column: 1 }, place ? `${message} (${place})` : message)
}

/** `src/find/call/outcome.js:33`: the first line of a stack that is ours, the same on every machine. */
const ownPlace = /\b(src|transforms)\/[\w/.-]+:\d+/
