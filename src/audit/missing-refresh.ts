// An action that writes, and neither it nor the file that calls it has the page show the new state.
import { diagnose, type Diagnostic } from '../diagnostics.js'
import type { AuditContext } from './context.js'
import type { Action } from './facts/action.js'

/** What callers do instead: they ask again, or keep the state themselves. */
const callerRefreshes =
  /\brouter\.(push|replace)\(|\brefresh\w*\(|\bmutate\w*\(|invalidateQueries|refetch|setQueryData|location\.(reload|href|assign)|\buseOptimistic\b|\bonSuccess\b|\bset[A-Z]\w*\(|redirect\(/

/** What nobody looks at. */
const unseen = /track|log|analytics|view|seen|mark|password|^(get|list|find|fetch|load|check)[A-Z]/i

/** Writing actions without a refresh, where a component uses them. */
export function missingRefresh(context: AuditContext): Diagnostic[] {
  const { actions, declarations } = context
  return actions.flatMap((action) => {
    if (action.component || action.inline || !context.isHandedOut(action) || !isUsed(context, action)) return []
    const write = declarations.find(action.file, action.code, 'write', 1)
    if (!write || /^stripe|fetch$|send\w*$/i.test(write.text) || unseen.test(action.name)) return []
    if (declarations.find(action.file, action.code, 'refresh', 4)) return []
    return [diagnose('action/missing-refresh', action.at, action.name, write.text)]
  })
}

/** Some component takes it, and none of them refreshes by itself. */
function isUsed({ project }: AuditContext, { file, name }: Action): boolean {
  const users = project.graph
    .importersOf(file)
    .filter(
      ({ typeOnly, names }) =>
        !typeOnly && names.some(({ imported }) => imported === name || imported === 'default' || imported === '*'),
    )
    .map(({ from }) => project.scripts.get(from) ?? '')
  // A hook of the project's own, or of a library, may do anything with the outcome.
  const inHook = new RegExp(`\\buse(?!ActionState|FormState|Transition|Callback)[A-Z]\\w*\\(\\s*${name}\\b`)
  const shown = users.some((text) => /<[A-Za-z]/.test(text))
  return shown && !users.some((text) => callerRefreshes.test(text) || inHook.test(text))
}
