// For editors: one file's text comes in on standard input, and goes out on standard output as it should be.
import { extname, parse, relative, resolve, sep } from 'node:path'
import { UsageError } from '../errors.js'
import { diagnosticLine } from '../report/diagnostic-line.js'
import { runTransforms } from '../run.js'
import type { Settings } from '../settings.js'
import type { TransformModule } from '../transform.js'
import { verify } from '../verify/verify.js'
import type { ExitCode, Io } from './io.js'
import { withMajors } from './majors-around.js'
import { isScript } from './run-files.js'

/**
 * @param shown what the text is to be taken for; the file need not exist
 * @param check writes no text: the exit code alone says whether it would change
 * @throws UsageError where `shown` is no script
 */
export async function runOnStdin(
  io: Io,
  transforms: readonly TransformModule[],
  shown: string,
  check: boolean,
  { stateShape, assumeNext }: Pick<Settings, 'stateShape' | 'assumeNext'>,
): Promise<ExitCode> {
  if (!isScript(shown)) throw new UsageError(`Not a script: ${shown}`)
  const path = relative(io.cwd, resolve(io.cwd, shown)).replaceAll(sep, '/')
  const text = await io.stdin()
  const around = { root: io.cwd, top: parse(io.cwd).root }
  const files = withMajors(transforms, [{ path, text }], around, { assumeNext })
  const { changes, refused, unreadable } = runTransforms(transforms, files, () => ({ shape: stateShape }))
  for (const diagnostic of [...refused, ...unreadable]) io.stderr(`${diagnosticLine(diagnostic)}\n`)
  // An editor replaces its buffer with what it gets: where the text cannot be read it must get nothing, and the code says so.
  if (unreadable.length > 0) return 2
  // Any path is good here, also one outside of the current folder: nothing is written.
  const stdin = `stdin${extname(shown)}`
  verify(
    { scripts: new Map([[stdin, text]]) },
    changes.map((change) => ({ ...change, path: stdin })),
  )
  if (!check) io.stdout(changes[0]?.after ?? text)
  return check && changes.length > 0 ? 1 : 0
}
