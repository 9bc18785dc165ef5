// The hook itself: its old and new name, what is said about it, and `ReactDOM.useFormState` as an expression.
import type { Parsed } from '../../ast/parse.js'
import { rangeOf } from '../../ast/range.js'
import type { NodePath } from '../../ast/traverse.js'
import { diagnose } from '../../diagnostics.js'
import type { Edit } from '../../edit/edit.js'
import { locate, type Range } from '../../location.js'
import type { Finding } from '../finding.js'

/** `experimental_` is what the canaries of 2023 called it. */
export const oldNames: readonly string[] = ['useFormState', 'experimental_useFormState']
export const newName = 'useActionState'

/** The hook under its old name, and the edits that give it the new one. */
export function renamed(parsed: Parsed, at: Range, edits: readonly Edit[]): Finding {
  return { diagnostic: diagnose('react/form-state-renamed', locate(parsed.file, parsed.text, at)), edits }
}

/** The hook under its old name, left alone for `reason`. */
export function kept(parsed: Parsed, at: Range, reason: string): Finding {
  return { diagnostic: diagnose('react/form-state-kept', locate(parsed.file, parsed.text, at), reason), edits: null }
}

/** The `ReactDOM.useFormState` that a reference to `ReactDOM` is the object of. */
export function memberOf(reference: NodePath): NodePath | null {
  const parent = reference.parentPath
  if (!parent?.isMemberExpression() || reference.key !== 'object' || parent.node.computed) return null
  const { property } = parent.node
  return property.type === 'Identifier' && oldNames.includes(property.name) ? parent : null
}

/** `ReactDOM.useFormState` -> `React.useActionState`, touching the two names only. */
export function memberEdits(member: NodePath, object: string): Edit[] {
  if (!member.isMemberExpression()) return []
  return [
    { ...rangeOf(member.node.object), text: object },
    { ...rangeOf(member.node.property), text: newName },
  ]
}
