// What the single-file transforms may ask about the rest of a project.
import { parse, type Parsed } from './ast/parse.js'
import { detectShape } from './find/action/detect-shape.js'
import { errorTextOf } from './find/action/error-class.js'
import type { ClassLookup } from './find/action/expected-failure.js'
import { defaultShape, type StateShape } from './find/action/state-shape.js'
import type { App, Project } from './project/project.js'
import { appOf } from './project/apps.js'
import type { Settings, StateShapeChoice } from './settings.js'
import { planStates, type StatePlan } from './state-plan.js'
import type { CallerVerdict } from './find/action/may-return.js'
import type { ActionCheck } from './find/action/result-checks.js'

/** The options of one file. */
export interface TransformOptions {
  /** What is known of the callers of an action. */
  callers: (file: string, action: string) => CallerVerdict
  /** What has to be done in a file because of an action in another one. */
  checks: (file: string) => readonly ActionCheck[]
  /** The text of the errors of a class that a file imports. */
  classes: ClassLookup
  /** The major of zod; `null` where nothing tells. */
  zod: number | null
  /** How an action says that it failed, where it does not say so yet. */
  shape: StateShape | StateShapeChoice
  /** Whether a route handler runs the file. */
  reachedByRoute: (file: string) => boolean
  /** The majors that the file runs with; those that nothing tells are `null`. */
  next: number | null
  react: number | null
}

/**
 * @param mayChange the files that are edited: an action and its callers change together or not at all
 * @returns the options for each file; what they need of the project is computed when it is asked for
 */
export function transformOptions(
  project: Project,
  settings: Settings,
  mayChange: (file: string) => boolean,
): (file: string) => TransformOptions {
  const canChange = (file: string) => mayChange(file) && isRepairable(project, file)
  let plan: StatePlan | null = null
  const states = (): StatePlan => (plan ??= planStates(project, canChange, shared.classes, shapeOf))
  const shapeOf = usualShapes(project, settings)
  const shared = {
    callers: (file: string, action: string) => states().callers(file, action),
    checks: (file: string) => states().checks(file),
    classes: (file: string, source: string, name: string) => {
      const defined = project.graph.definitionOf(file, source, name)
      const text = defined ? project.scripts.get(defined.file) : undefined
      return defined && text?.includes('class ') ? errorTextOf(parse(defined.file, text), defined.name) : null
    },
    reachedByRoute: (file: string) => project.graph.entriesReaching(file).some(({ kind }) => kind === 'api'),
  }
  return (file) => ({
    ...shared,
    shape: shapeOf(file),
    zod: appOf(project.apps, file)?.zod.major ?? null,
    ...majorsFor(project, file, settings),
  })
}

/** How the actions of the app that a file belongs to say that they failed, read once for each app. */
function usualShapes({ apps, scripts, diagnostics }: Project, { stateShape }: Settings): (file: string) => StateShape {
  if (stateShape !== 'detected') return () => defaultShape
  const broken = new Set(diagnostics.flatMap(({ code, at }) => (code === 'project/syntax-error' ? [at.file] : [])))
  const known = new Map<App | null, StateShape>()
  return (file) => {
    const app = appOf(apps, file)
    const shape = known.get(app) ?? detectShape(actionFiles(app)) ?? defaultShape
    known.set(app, shape)
    return shape
  }

  function* actionFiles(app: App | null): Iterable<Parsed> {
    for (const [file, text] of scripts)
      if (/["']use server["']/.test(text) && !broken.has(file) && appOf(apps, file) === app) yield parse(file, text)
  }
}

/** Whether a file belongs to an app, and parses. */
export function isRepairable({ apps, diagnostics }: Project, file: string): boolean {
  return (
    appOf(apps, file) !== null &&
    !diagnostics.some(({ code, at }) => code === 'project/syntax-error' && at.file === file)
  )
}

/** The majors that a file runs with; those that nothing tells are `null`. */
export function majorsFor({ apps }: Project, file: string, { assumeNext }: Settings) {
  if (assumeNext !== null) return { next: assumeNext, react: 19 }
  const app = appOf(apps, file)
  return { next: app?.next.major ?? null, react: app?.react.major ?? null }
}
