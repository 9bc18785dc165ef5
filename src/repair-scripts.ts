// The single-file transforms over the scripts of a project, in the order of the registry: to repair them, or to say what
// they would repair. Both go through the same finders.
import type { API } from 'jscodeshift'
import { transforms } from '../transforms/index.js'
import type { TransformModule } from './transform.js'
import { createCallerLookup } from './action-callers.js'
import { parse, type Parsed } from './ast/parse.js'
import { compareDiagnostics, type Diagnostic } from './diagnostics.js'
import { appOf } from './project/apps.js'
import type { Project } from './project/project.js'
import type { Settings } from './settings.js'

/** Repairs `texts` in place. A file that does not parse stays as it is: the project's diagnostics name it. */
export function repairScripts(project: Project, texts: Map<string, string | null>, settings: Settings): void {
  // A selection of units is a promise not to touch anything else.
  const isSelection = settings.only.length > 0 || settings.shard !== null
  const shared = optionsFor(project)
  for (const [file, text] of texts) {
    if (text === null || (isSelection && text === project.scripts.get(file))) continue
    const options = { ...shared, ...majorsFor(project, file, settings) }
    const repaired = chosen(project, file, text, settings).reduce(
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
  const shared = optionsFor(project)
  return (file: string, text: string, read: () => Parsed): Diagnostic[] => {
    const finders = chosen(project, file, text, settings).flatMap(({ find }) => find ?? [])
    if (finders.length === 0) return []
    const options = { ...shared, ...majorsFor(project, file, settings) }
    return finders.flatMap((find) => find(read(), options as never).map(({ diagnostic }) => diagnostic))
  }
}

/** What the transforms may ask about the rest of the project. */
function optionsFor(project: Project) {
  return {
    callers: createCallerLookup(project),
    reachedByRoute: (file: string) => project.graph.entriesReaching(file).some(({ kind }) => kind === 'api'),
  }
}

/** The majors that a file runs with; those that nothing tells are `null`. */
function majorsFor({ apps }: Project, file: string, { assumeNext }: Settings) {
  if (assumeNext !== null) return { next: assumeNext, react: 19 }
  const app = appOf(apps, file)
  return { next: app?.next.major ?? null, react: app?.react.major ?? null }
}

/** The transforms that this file is for. */
function chosen(project: Project, file: string, text: string, settings: Settings): readonly TransformModule[] {
  if (!appOf(project.apps, file) || isBroken(project, file)) return []
  const majors = majorsFor(project, file, settings)
  return transforms.filter(
    ({ meta }) =>
      !meta.needsPlan &&
      (settings.transforms.length === 0 ? !meta.optIn : settings.transforms.includes(meta.name)) &&
      (meta.looksFor?.test(text) ?? true) &&
      (majors.next ?? 0) >= (meta.needs?.next ?? 0) &&
      (majors.react ?? 0) >= (meta.needs?.react ?? 0),
  )
}

function isBroken({ diagnostics }: Project, file: string): boolean {
  return diagnostics.some(({ code, at }) => code === 'project/syntax-error' && at.file === file)
}
