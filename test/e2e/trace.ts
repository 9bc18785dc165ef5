import { createTwoFilesPatch } from 'diff'

/** Everything visible at one moment. */
export interface Frame {
  path: string
  toasts: string[]
  errors: string[]
  buttons: string[]
  fields: string[]
  text: string[]
}

export interface Trace {
  frames: Frame[]
  /** Uncaught errors and unhandled rejections of the page. */
  crashes: string[]
  database: unknown
}

export type Comparison = 'every-frame' | 'outcome' | 'database'

/** What is different, as a text to read; undefined where nothing is. */
export function compareTraces(before: Trace, after: Trace, comparison: Comparison): string | undefined {
  const [old, now] = [before, after].map((trace) => normalise(views[comparison](trace))) as [string, string]
  if (old === now) return undefined
  return createTwoFilesPatch('before', 'after', old, now, undefined, undefined, { context: 6 })
}

const views: Record<Comparison, (trace: Trace) => string> = {
  'every-frame': (trace) => [...trace.frames.map(printFrame), printEnd(trace)].join('\n'),
  outcome: (trace) => [printStory(trace.frames), printFrame(trace.frames.at(-1)!), printEnd(trace)].join('\n'),
  database: printDatabase,
}

function printFrame(frame: Frame): string {
  return [
    `at ${frame.path}`,
    ...frame.toasts.map((toast) => `  toast: ${toast}`),
    ...frame.errors.map((error) => `  error: ${error}`),
    ...frame.buttons.map((button) => `  button: ${button}`),
    ...frame.fields.map((field) => `  field: ${field}`),
    ...frame.text.map((line) => `  | ${line}`),
    '',
  ].join('\n')
}

/** What a person met on the way, without the exact moments. */
function printStory(frames: Frame[]): string {
  const paths = frames.map((frame) => frame.path).filter((path, index, paths) => path !== paths[index - 1])
  return [
    `pages: ${paths.join(' > ')}`,
    ...distinct(frames.flatMap((frame) => frame.toasts)).map((toast) => `saw toast: ${toast}`),
    ...distinct(frames.flatMap((frame) => frame.errors)).map((error) => `saw error: ${error}`),
    ...distinct(frames.flatMap((frame) => frame.buttons)).map((button) => `saw button: ${button}`),
    'and in the end',
  ].join('\n')
}

function printEnd(trace: Trace): string {
  return [...trace.crashes.map((crash) => `crash: ${crash}`), printDatabase(trace)].join('\n')
}

function printDatabase(trace: Trace): string {
  return `database: ${JSON.stringify(trace.database, null, 2)}\n`
}

function distinct(items: string[]): string[] {
  return [...new Set(items)].sort()
}

/** Seeded dates stay as they are; those written during the run become the same word in each. */
function normalise(text: string): string {
  const hour = 3_600_000
  const isRecent = (time: string) => Math.abs(Date.now() - Date.parse(time)) < hour
  const days = [-24, 0, 24].map((hours) => new Date(Date.now() + hours * hour).toISOString().slice(0, 10))
  return text
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, (time) => (isRecent(time) ? '<now>' : time))
    .replace(/\d{4}-\d\d-\d\d/g, (day) => (days.includes(day) ? '<today>' : day))
}
