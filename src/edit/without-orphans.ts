// What nobody uses any more goes with what used it.
import { orphanedFunctions, orphanedImports, orphanedTexts, orphanedTypes } from '../ast/orphans.js'
import { type Parsed, parse } from '../ast/parse.js'
import { applyEdits } from './edit.js'
import { editImports } from './edit-imports.js'
import { removeLines } from './edit-lines.js'

/** `text` without what only that used which was in `before` and is gone, and without what only that used in turn. */
export function withoutOrphans(before: Parsed, text: string): string {
  const after = parse(before.file, text)
  const orphans = [
    ...orphanedFunctions(before, after),
    ...orphanedTypes(before, after),
    ...orphanedTexts(before, after),
  ]
  if (orphans.length > 0) return withoutOrphans(before, applyEdits(text, removeLines(text, orphans)))
  return applyEdits(text, editImports(after, { remove: orphanedImports(before, after) }))
}
