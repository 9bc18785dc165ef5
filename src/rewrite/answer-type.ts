// The type of what an action answers: what the compiler says it is, unless a caller takes it for something else.
import type { ActionStep } from '../plan/migration-plan.js'
import type { TypeReader } from '../project/types.js'
import type { ReadyUnit } from './app-migration.js'
import { isTypeScript } from '../ast/is-typescript.js'

/**
 * The steps whose data a caller takes for something else than it is: a `Post` with dates where JSON has strings, or a
 * `string` that may be `null`. With the answer of a request, which is `any`, nobody said so; with the action's type the compiler does.
 * @param steps of `units`, in their order
 * @param write the files of actions and callers with these steps
 */
export function uncheckedAnswers(
  units: readonly ReadyUnit[],
  steps: readonly ActionStep[],
  types: TypeReader,
  write: (steps: readonly ActionStep[]) => ReadonlyMap<string, string | null>,
): ReadonlySet<ActionStep> {
  const read = steps.flatMap((step, at) => {
    const files = units[at]!.callers.map(({ file }) => file).filter((file) => isTypeScript(file))
    return step.data === 'none' || files.length === 0 ? [] : [{ step, files }]
  })
  if (read.length === 0) return new Set()
  const files = [...new Set(read.flatMap((each) => each.files))]
  const known = new Set(types.problemsIn(files, new Map()).map(({ message }) => message))
  const newProblems = (some: readonly ActionStep[]) =>
    types.problemsIn(files, write(some)).filter(({ message }) => !known.has(message))
  const problems = newProblems(steps)
  const suspects = read.filter((each) => problems.some(({ file }) => each.files.includes(file)))
  const withUnchecked = (suspect: ActionStep) =>
    steps.map((step) => (step === suspect ? { ...step, uncheckedData: true as const } : step))
  return new Set(
    suspects.map(({ step }) => step).filter((step) => newProblems(withUnchecked(step)).length < problems.length),
  )
}
