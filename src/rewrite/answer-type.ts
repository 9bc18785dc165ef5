// The type of what an action answers: what the compiler says it is, unless a caller takes it for something else.
import type { ActionStep } from '../plan/migration-plan.js'
import type { TypeReader } from '../project/types.js'
import type { ReadyUnit } from './app-migration.js'
import { isTypeScript } from '../ast/is-typescript.js'

type Part = 'uncheckedData' | 'uncheckedError'
type Write = (steps: readonly ActionStep[]) => ReadonlyMap<string, string | null>

/**
 * `steps`, with what a caller takes for something else than it is left unchecked: a `Post` with dates where JSON has strings,
 * a `string` that may be `null`, an `error` that is an object in a place for text. With the answer of a request, which is
 * `any`, nobody said so; with the action's type the compiler does.
 * @param steps of `units`, in their order
 * @param write the files of actions and callers with these steps
 */
export function withUncheckedAnswers(
  units: readonly ReadyUnit[],
  steps: readonly ActionStep[],
  types: TypeReader,
  write: Write,
): readonly ActionStep[] {
  return (['uncheckedData', 'uncheckedError'] as const).reduce((checked, part) => {
    const unchecked = uncheckedSteps(units, checked, part, types, write)
    return checked.map((step) => (unchecked.has(step) ? { ...step, [part]: true } : step))
  }, steps)
}

function mayBeAnything({ data, failures }: ActionStep, part: Part): boolean {
  return part === 'uncheckedData' ? data !== 'none' : failures === 'other'
}

function uncheckedSteps(
  units: readonly ReadyUnit[],
  steps: readonly ActionStep[],
  part: Part,
  types: TypeReader,
  write: Write,
): ReadonlySet<ActionStep> {
  const read = steps.flatMap((step, at) => {
    const files = units[at]!.callers.map(({ file }) => file).filter((file) => isTypeScript(file))
    return mayBeAnything(step, part) && files.length > 0 ? [{ step, files }] : []
  })
  if (read.length === 0) return new Set()
  const files = [...new Set(read.flatMap((each) => each.files))]
  const known = new Set(types.problemsIn(files, new Map()).map(({ message }) => message))
  const newProblems = (some: readonly ActionStep[]) =>
    types.problemsIn(files, write(some)).filter(({ message }) => !known.has(message))
  const problems = newProblems(steps)
  const suspects = read.filter((each) => problems.some(({ file }) => each.files.includes(file)))
  const withUnchecked = (suspect: ActionStep) =>
    steps.map((step) => (step === suspect ? { ...step, [part]: true as const } : step))
  return new Set(
    suspects.map(({ step }) => step).filter((step) => newProblems(withUnchecked(step)).length < problems.length),
  )
}
