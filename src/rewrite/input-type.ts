// The type of an action's body parameter: what the handler says it gets, widened to what its callers really send.
import type { ActionStep, MigrationUnit } from '../plan/migration-plan.js'
import type { SentFit, TypeReader } from '../project/types.js'

type InputType = Pick<ActionStep, 'inputType' | 'assertsInput'>

/**
 * What the source of the handler does not tell about its parameter; nothing where its own type fits every caller.
 * @param types `null` for JavaScript, where nothing has a type
 */
export function inputType(unit: MigrationUnit & { action: ActionStep }, types: TypeReader | null): InputType {
  const { action, callers } = unit
  const body = action.inputs.find((input) => input.kind === 'json')
  if (action.inputType !== null || body?.kind !== 'json' || types === null) return { inputType: action.inputType }
  const said = body.type
  if (said === null) return { inputType: sentType(unit, types, { partial: body.optional, fields: body.fields ?? [] }) }
  const fits = callers.flatMap(({ file, args }) => {
    const payload = args.find((arg) => arg.kind === 'payload')
    const beside = payload?.sets?.fields.map(({ key }) => key)
    const fit = payload ? types.fitOf(file, payload.range, action.route.file, said, beside) : null
    // The compiler minds what the type lacks only where it stands in an object literal.
    return [fit && beside && payload?.sets?.into === 'itself' ? { ...fit, excess: [] } : fit]
  })
  const known = fits.filter((fit) => fit !== null)
  if (known.every(({ fits, excess }) => fits && excess.length === 0)) return { inputType: null }
  if (known.every(({ fits }) => fits)) return { inputType: widened(said, known, callers.length) }
  // A body that may be left out has a default, which stands where the assertion would have to.
  // In a function that a route calls too, it stands where the body is read.
  if (body.optional || action.kept) return { inputType: 'any' }
  const sent = known.every(({ comparable }) => comparable)
    ? sentType(unit, types, { partial: false, fields: [] })
    : null
  return { inputType: sent ?? 'unknown', assertsInput: true }
}

/** The type of a unit's body as all its callers send it; `null` where one of them is not known. */
function sentType(
  { callers }: Pick<MigrationUnit, 'callers'>,
  types: TypeReader,
  optional: { partial: boolean; fields: readonly string[] },
): string | null {
  const sent = callers.map(({ file, args }) => {
    const payload = args.find((arg) => arg.kind === 'payload')
    return payload && !payload.sets ? { file, range: payload.range } : null
  })
  if (sent.includes(null)) return null
  return types.sentAs(
    sent.filter((place) => place !== null),
    optional,
  )
}

/**
 * The steps whose parameter does not need the type that was found for it: with it the compiler has something to say of
 * the action that it does not say of `any`, which is what the handler had.
 * @param write the text of the action file of some steps
 */
export function rejectedTypes(
  steps: readonly ActionStep[],
  types: TypeReader,
  write: (steps: readonly ActionStep[]) => ReadonlyMap<string, string | null>,
): ReadonlySet<ActionStep> {
  const isGuess = ({ inputs, inputType }: ActionStep) =>
    inputType !== null && inputs.some((input) => input.kind === 'json' && input.type === null)
  const fileOf = ({ kept, file }: ActionStep) => kept?.file ?? file
  const guessed = steps.filter(isGuess)
  if (guessed.length === 0) return new Set()
  const errorsOf = (each: readonly ActionStep[]) => {
    const texts = write(each)
    const found = new Map([...new Set(guessed.map(fileOf))].map((file) => [file, types.errorsIn(file, texts)]))
    return (step: ActionStep) => found.get(fileOf(step))?.get(step.kept?.name ?? step.name)?.length ?? 0
  }
  const typed = errorsOf(steps)
  const suspects = guessed.filter((step) => typed(step) > 0)
  if (suspects.length === 0) return new Set()
  const untyped = errorsOf(steps.map((step) => (suspects.includes(step) ? { ...step, inputType: 'any' } : step)))
  return new Set(suspects.filter((step) => typed(step) > untyped(step)))
}

/** `said` with the properties that callers send beyond it. */
function widened(said: string, fits: readonly SentFit[], callers: number): string {
  const all = fits.flatMap(({ excess }) => excess)
  const members = [...new Set(all.map(({ name }) => name))].map((name) => {
    const sent = all.filter((each) => each.name === name)
    const key = /^[A-Za-z_$][\w$]*$/.test(name) ? name : `'${name}'`
    const types = [...new Set(sent.map(({ type }) => type))]
    const isOptional = sent.length < callers || sent.some(({ optional }) => optional)
    return `${key}${isOptional ? '?' : ''}: ${types.includes('unknown') ? 'unknown' : types.join(' | ')}`
  })
  const isLiteral = /^\{[^{}]*\w[^{}]*\}$/.test(said)
  if (!isLiteral) return `${said.includes(' | ') ? `(${said})` : said} & { ${members.join('; ')} }`
  const [, start, separator, end] = /^([^]*?)([;,]?)(\s*\})$/.exec(said)!
  const indentation = /\n[ \t]*(?=\S[^\n]*$)/.exec(start!)?.[0] ?? ' '
  const between = indentation === ' ' ? (/[;,](?= )/.exec(start!)?.[0] ?? ';') : separator!
  return start! + members.map((member) => `${between}${indentation}${member}`).join('') + separator! + end!
}
