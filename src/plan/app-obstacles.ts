// What holds for a whole app: what stops it (versions without server actions, static export), and what its config leaves open.
import { diagnose, type Diagnostic } from '../diagnostics.js'
import type { Location } from '../location.js'
import type { App } from '../project/project.js'
import type { Settings } from '../settings.js'

/** Errors that hold for every unit of `app`. They stand at the file that says so. */
export function appObstacles(app: App, settings: Settings): Diagnostic[] {
  const packageJson = top(app.dir === '' ? 'package.json' : `${app.dir}/package.json`)
  const out: Diagnostic[] = []
  if (settings.assumeNext === null) {
    const next = app.next.installed ?? app.next.declared ?? 'no version of it'
    const react = app.react.installed ?? app.react.declared ?? 'no version of it'
    if (app.next.major === null || app.next.major < 15) out.push(diagnose('app/next-too-old', packageJson, next))
    else if (app.react.major === null || app.react.major < 19)
      out.push(diagnose('app/react-too-old', packageJson, react))
  } else if (settings.assumeNext < 15) out.push(diagnose('app/next-too-old', packageJson, String(settings.assumeNext)))
  if (app.staticExport) out.push(diagnose('app/static-export', configOf(app)))
  return out
}

/** What a reader of the plan has to know of `app`. */
export function appNotes(app: App): Diagnostic[] {
  return app.basePath === null ? [diagnose('app/unknown-base-path', configOf(app))] : []
}

function configOf(app: App): Location {
  return top(app.config?.file ?? (app.dir === '' ? 'package.json' : `${app.dir}/package.json`))
}

function top(file: string): Location {
  return { file, line: 1, column: 1 }
}
