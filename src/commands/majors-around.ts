// Which Next and React the files of a `run` are made for: a transform may write what an older one does not have.
import { dirname, resolve } from 'node:path'
import { packageVersion } from '../project/versions.js'
import type { Majors, SourceFile } from '../run.js'
import type { Settings } from '../settings.js'
import { concerns, type TransformModule } from '../transform.js'

/**
 * The files, each with the majors that the package.json above it tells, where one of `transforms` needs to know.
 * @param root what their paths are relative to, absolute
 * @param top where to stop looking for a package.json, absolute
 */
export function withMajors(
  transforms: readonly TransformModule[],
  files: readonly SourceFile[],
  { root, top }: { root: string; top: string },
  { assumeNext }: Pick<Settings, 'assumeNext'>,
): SourceFile[] {
  const asking = transforms.filter(({ meta }) => meta.needs)
  const known = new Map<string, Majors>()
  return files.map((file) => {
    if (!asking.some(({ meta }) => concerns(meta, file.path, file.text))) return file
    if (assumeNext !== null) return { ...file, majors: { next: assumeNext, react: 19 } }
    const folder = dirname(resolve(root, file.path))
    const majors = known.get(folder) ?? {
      next: packageVersion('next', folder, top).major,
      react: packageVersion('react', folder, top).major,
    }
    known.set(folder, majors)
    return { ...file, majors }
  })
}
