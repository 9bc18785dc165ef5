// What a handler asked before its call (`if (!project) return`) is not asked again in the action of the form, where the call is now.
import { applyEdits } from '../edit/edit.js'
import { isTypeScript } from '../ast/is-typescript.js'
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
  for (const [file, group] of groupBy(forms, (form) => form.file)) {
    const asked = new Set(group.flatMap(({ moved }) => types.presentIn(file, moved)))
    const text = texts.get(file)
    if (asked.size === 0 || !text) continue
    const ends = types
      .problemsIn([file], trial)
      .filter(({ code, range }) => missing.includes(code) && asked.has(text.slice(range.start, range.end)))
      .map(({ range }) => range.end)
    texts.set(
      file,
      applyEdits(
        text,
        [...new Set(ends)].map((end) => ({ start: end, end, text: '!' })),
      ),
    )
  }
}
