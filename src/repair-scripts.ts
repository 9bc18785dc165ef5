// The single-file transforms over the scripts of a project, in the order of the registry: to repair them, or to say what
// they would repair. Both go through the same finders.
import type { API } from 'jscodeshift'
import { transforms } from '../transforms/index.js'
import { parse, type Parsed } from './ast/parse.js'
import { compareDiagnostics, type Diagnostic } from './diagnostics.js'
import type { Project } from './project/project.js'
import type { Settings } from './settings.js'
import { isRepairable, majorsFor, transformOptions } from './transform-options.js'
import { concerns, type TransformModule } from './transform.js'

/** Repairs `texts` in place. A file that does not parse stays as it is: the project's diagnostics name it. */
export function repairScripts(project: Project, texts: Map<string, string | null>, settings: Settings): void {
  // A selection of units is a promise not to touch anything else.
  const isSelection = settings.only.length > 0 || settings.shard !== null
  const before = new Map(texts)
  // What is known of callers is known of the files as they were loaded.
  const mayChange = (file: string) => !isSelection && before.get(file) === project.scripts.get(file)
  const optionsFor = transformOptions(project, settings, mayChange)
  for (const [file, text] of texts) {
    if (text === null || (isSelection && text === project.scripts.get(file))) continue
    const options = optionsFor(file)
    const repaired = chosen(project, file, text, settings, options).reduce(
      (source, transform) => transform.default({ path: file, source }, {} as API, options) ?? source,
      text,
    )
    texts.set(file, repaired)
  }
}

/** What the single-file transforms find in the project as it is, sorted by place. */
export function findOldPatterns(project: Project, settings: Settings): Diagnostic[] {
  const findIn = createOldPatterns(project, settings)
  return [...project.scripts]
    .flatMap(([file, text]) => findIn(file, text, () => parse(file, text)))
    .sort(compareDiagnostics)
}

/** The same for one file after the other. `read` is only called where a finder has something to look at. */
export function createOldPatterns(project: Project, settings: Settings) {
  const optionsFor = transformOptions(project, settings, () => true)
  return (file: string, text: string, read: () => Parsed): Diagnostic[] => {
    const options = optionsFor(file)
    const finders = chosen(project, file, text, settings, options).flatMap(({ find }) => find ?? [])
    if (finders.length === 0) return []
    return finders.flatMap((find) => find(read(), options as never).map(({ diagnostic }) => diagnostic))
  }
}

/** The transforms that this file is for. */
function chosen(
  project: Project,
  file: string,
  text: string,
  settings: Settings,
  options: ReturnType<ReturnType<typeof transformOptions>>,
): readonly TransformModule[] {
  if (!isRepairable(project, file)) return []
  const majors = majorsFor(project, file, settings)
  return transforms.filter(
    ({ meta }) =>
      !meta.needsPlan &&
      (settings.transforms.length === 0 ? !meta.optIn : settings.transforms.includes(meta.name)) &&
      concerns(meta, file, text, options) &&
      (majors.next ?? 0) >= (meta.needs?.next ?? 0) &&
      (majors.react ?? 0) >= (meta.needs?.react ?? 0),
  )
}
