// The whole case for one unit, for a person at a terminal.
import type { CallerCase, Case } from '../explain.js'
import type { ActionStep, MigrationUnit, Verdict } from '../plan/migration-plan.js'
import { count } from '../sentence.js'
import { changeSummary } from './text.js'
import { formatDiagnostics, staying, type TextView } from './text-unit.js'

const verdicts: Record<Verdict, string> = {
  ready: 'ready to migrate',
  blocked: 'blocked: meant for people, but not understood whole',
  kept: 'kept as an endpoint',
}

/** @param diff what migrating the unit would change, as text for this terminal; `''` where nothing would */
export function formatCase(found: Case, diff: string, view: TextView): string {
  const { unit, guards, evidence, callers, changes } = found
  const { bold, cyan, dim, green, red } = view.colours
  const paint = { ready: green, blocked: red, kept: cyan }[unit.verdict]
  const blocks = [
    [`${bold(unit.id)}  ${paint(verdicts[unit.verdict])}`, `${unit.file}  ${dim(`${unit.router} router`)}`],
    unit.action ? [bold('Becomes'), '', ...actionLines(unit.action)] : [],
    section('Evidence', evidence.length, formatDiagnostics(evidence, view), view),
    section('Guards', guards.length, guardLines(found), view),
    section(
      'Callers',
      callers.length,
      callers.flatMap((caller) => ['', ...callerLines(caller, unit, view)]).slice(1),
      view,
    ),
    help(found, view),
    diff === '' ? [dim('Nothing would change.')] : [`${bold('Would change')}  ${changeSummary(changes)}`, '', diff],
  ]
  return blocks
    .filter((block) => block.length > 0)
    .map((block) => `${block.join('\n').trimEnd()}\n`)
    .join('\n')
}

function section(title: string, number: number, lines: readonly string[], { colours }: TextView): string[] {
  const none = `${colours.bold(title)}  ${colours.dim('none found')}`
  return number === 0 ? [none] : [`${colours.bold(title)}  ${colours.dim(String(number))}`, '', ...lines]
}

function actionLines({ name, file, inputs, inputType, data, status, form }: ActionStep): string[] {
  const takes = inputs.map((input) => {
    if (input.kind === 'segment' || input.kind === 'query') return `${input.name} (${input.kind})`
    return input.kind === 'formData' ? 'the form data' : `the body${inputType ? ` as ${inputType}` : ''}`
  })
  const answers = data === 'none' ? 'success' : data === 'whole' ? 'the whole body' : data.join(', ')
  return [
    `  action   ${name}  ${file}`,
    `  takes    ${form ? 'the previous state and the form data' : takes.join(', ') || 'nothing'}`,
    `  answers  ${answers}; failures with their message${status ? ' and status' : ''}`,
  ]
}

function guardLines({ guards }: Case): string[] {
  const places = guards.map(({ at }) => `${at.file}:${at.line}`)
  const width = Math.max(0, ...places.map(({ length }) => length))
  return guards.map(({ status, text }, i) => `  ${places[i]!.padEnd(width)}  ${status ?? 'around it'}  ${text}`)
}

function callerLines(
  { caller, source, ways, states }: CallerCase,
  unit: MigrationUnit,
  { colours, verbose }: TextView,
): string[] {
  const wiring = caller.wiring === 'none' ? staying(unit) : caller.wiring
  const [nearest, ...others] = ways
  const more = others.length > 0 && !verbose ? colours.dim(`  (and from ${count(others.length, 'more entry')})`) : ''
  const shown = verbose ? ways : ways.slice(0, 1)
  const gone = { pending: 'isPending takes its place', message: 'the returned state takes its place', own: '' }
  return [
    `  ${caller.file}:${caller.line}  ${colours.cyan(wiring)}`,
    `    ${colours.dim(source)}`,
    ...(nearest ? [] : [`    ${colours.dim('nothing that runs imports it')}`]),
    ...shown.map(({ files }) => `    ${files.join(' → ')}${more}`),
    ...states.map(({ name, role, why }) => `    ${why === null ? 'goes ' : 'stays'}  ${name}: ${why ?? gone[role]}`),
  ]
}

function help({ unit }: Case, { colours }: TextView): string[] {
  if (unit.verdict !== 'blocked') return []
  const advice = new Map(
    unit.diagnostics.flatMap(({ code, severity, help }) => (severity === 'error' && help ? [[code, help]] : [])),
  )
  if (advice.size === 0) return []
  return [
    colours.bold('What would unblock it'),
    '',
    ...[...advice].map(([code, help]) => `  ${help}  ${colours.dim(code)}`),
  ]
}
