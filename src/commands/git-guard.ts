import { UsageError } from '../errors.js'
import { findRepository, isIgnored, uncommitted } from '../write/git.js'
import { count, enumerate, folderName } from '../sentence.js'
import type { Io } from './io.js'

/**
 * Lets a command write below `folder` only where git can bring the files back, or where the user insists.
 * @param paths what will be written to, relative to the folder: only that must be clean
 * @param shown the folder as the user gave it
 * @throws UsageError where there is no way back and no `--force`
 */
export async function guardTree(
  io: Io,
  { folder, shown, paths, force }: { folder: string; shown: string; paths?: readonly string[]; force: boolean },
): Promise<void> {
  const danger = await dangerIn(folder, shown, paths)
  if (danger === null) return
  if (!force) throw new UsageError(`${danger.sentence} ${danger.advice}`)
  io.stderr(`${danger.sentence} Writing all the same (--force); the way back is \`routes-to-actions undo\`.\n`)
}

async function dangerIn(folder: string, shown: string, paths: readonly string[] | undefined) {
  const repository = await findRepository(folder)
  const insist = 'Use --force to write all the same; `routes-to-actions undo` is then the only way back.'
  if (repository.kind === 'missing') return { sentence: 'git is not installed, or not on the PATH.', advice: insist }
  if (repository.kind === 'none')
    return { sentence: `There is no git repository around ${folderName(shown)}.`, advice: insist }
  if (await isIgnored(folder)) return { sentence: `git ignores ${folderName(shown)}.`, advice: insist }
  const dirty = await uncommitted(folder, paths)
  if (dirty.length === 0) return null
  const sentence = `${count(dirty.length, 'path')} below ${folderName(shown)} ${dirty.length === 1 ? 'is' : 'are'} not committed: ${enumerate(dirty)}.`
  return { sentence, advice: 'Commit or stash first, or use --force.' }
}
