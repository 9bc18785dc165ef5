// What a person can do next, as numbered lines at the end of a text report.
import type { Diagnostic } from '../diagnostics.js'
import type { MigrationUnit } from '../plan/migration-plan.js'
import type { TextView } from './text-unit.js'

export interface Steps extends TextView {
  /** The root as an argument, with a space in front; `''` for the current folder. */
  rootArgument: string
  /** The other arguments that make a command mean the same plan: ` --assume-next 16`, or nothing. */
  planArguments: string
}

/** After `plan`: look, apply, and what keeps the rest. */
export function planSteps(ready: number, blocked: readonly MigrationUnit[], view: Steps): string[] {
  const migrate = `routes-to-actions migrate${view.rootArgument}${view.planArguments}`
  const { bold } = view.colours
  const apply = [`Read the exact diff:  ${bold(`${migrate} --dry-run`)}`, `Apply it:             ${bold(migrate)}`]
  return numbered([...(ready > 0 ? apply : []), ...unblock(blocked, view)], view)
}

/** After `migrate`: look, test, or take it back. */
export function migrationSteps(hasWritten: boolean, blocked: readonly MigrationUnit[], view: Steps): string[] {
  const { bold } = view.colours
  const review = [
    `Read what changed:    ${bold('git diff')}, and ${bold('git status')} for new files`,
    'Run your type check, linter and tests.',
    'Know what no rewrite can keep: actions run one after another, cannot be aborted, take 1 MB at most, and no\n     middleware for /api sees them.  docs/differences.md',
    `Take it back:         ${bold(`routes-to-actions undo${view.rootArgument}`)}`,
    `Keep it that way:     ${bold(`routes-to-actions check${view.rootArgument}`)} in CI`,
  ]
  return numbered([...(hasWritten ? review : []), ...unblock(blocked, view)], view)
}

/** After `check`: how to make it pass. */
export function checkSteps(ready: number, failing: readonly Diagnostic[], view: Steps): string[] {
  const migrate = view.colours.bold(`routes-to-actions migrate${view.rootArgument}${view.planArguments}`)
  return numbered(
    [
      ...(ready > 0 ? [`Migrate what is ready:  ${migrate}`] : []),
      ...helpLines(
        failing.map((diagnostic) => [diagnostic]),
        view,
      ),
    ],
    view,
  )
}

function unblock(blocked: readonly MigrationUnit[], view: TextView): string[] {
  const help = helpLines(
    blocked.map(({ diagnostics }) => diagnostics.filter(({ severity }) => severity === 'error')),
    view,
  )
  if (help.length === 0) return []
  const what = blocked.length === 1 ? 'the blocked endpoint' : `the ${blocked.length} blocked endpoints`
  return [[`What would unblock ${what}:`, ...help].join('\n     ')]
}

const mostHelp = 10

/** What the reader can do, once per code; first what concerns the most of `groups`. */
function helpLines(groups: readonly (readonly Diagnostic[])[], { colours, verbose }: TextView): string[] {
  const byCode = new Map<string, { help: string; times: number }>()
  for (const group of groups) {
    for (const [code, help] of new Map(group.map(({ code, help }) => [code, help]))) {
      if (help) byCode.set(code, { help, times: (byCode.get(code)?.times ?? 0) + 1 })
    }
  }
  const lines = [...byCode]
    .sort(([a, { times: x }], [b, { times: y }]) => y - x || (a < b ? -1 : 1))
    .map(([code, { help, times }]) => `${help}  ${colours.dim(times > 1 ? `${code} ×${times}` : code)}`)
  if (verbose || lines.length <= mostHelp + 1) return lines
  return [...lines.slice(0, mostHelp), colours.dim(`${lines.length - mostHelp} more with --verbose`)]
}

function numbered(steps: readonly string[], { colours }: TextView): string[] {
  if (steps.length === 0) return []
  return [colours.bold('Next steps'), '', ...steps.map((step, index) => `  ${index + 1}. ${step}`)]
}
