// What a handler asked before its call (`if (!project) return`) is not asked again in the action of the form, where the call is now.
import { applyEdits } from '../edit/edit.js'
import { isTypeScript } from '../ast/is-typescript.js'
import type { Range } from '../location.js'
import type { TypeReader } from '../project/types.js'
import { groupBy, type ReadyUnit, type Texts } from './app-migration.js'

/** What the compiler says of a value that may be missing, and of an argument whose type does not fit. */
const missing = [18047, 18048, 18049, 2345]

/**
 * Says in `texts` that the values are there that the handlers had asked for: `project!.id`.
 * @param trial the texts that are written in the end, for the compiler to look at
 */
export function assertPresent(
  units: readonly ReadyUnit[],
  types: TypeReader,
  texts: Texts,
  trial: ReadonlyMap<string, string | null>,
): void {
  const forms = units.flatMap(({ callers }) =>
    callers.flatMap(({ file, wiring, call: { trigger } }) =>
      wiring === 'action-state' && isTypeScript(file) && trigger.kind === 'submit' && 'handler' in trigger.reading
        ? [{ file, moved: trigger.reading.handler.rest }]
        : [],
    ),
  )
  const asked = new Map(
    [...groupBy(forms, ({ file }) => file)].map(([file, group]) => [
      file,
      new Set(group.flatMap(({ moved }) => types.presentIn(file, moved))),
    ]),
  )
  const files = [...asked].flatMap(([file, names]) => (names.size > 0 ? [file] : []))
  const problems = files.length > 0 ? types.problemsIn(files, trial) : []
  for (const [file, own] of groupBy(problems, (problem) => problem.file)) {
    const text = texts.get(file)
    if (!text) continue
    const isAsked = ({ start, end }: Range) => asked.get(file)!.has(text.slice(start, end))
    const ends = own.filter(({ code, range }) => missing.includes(code) && isAsked(range)).map(({ range }) => range.end)
    const edits = [...new Set(ends)].map((end) => ({ start: end, end, text: '!' }))
    texts.set(file, applyEdits(text, edits))
  }
}
