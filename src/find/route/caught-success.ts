import { outcomeOf } from './answer-body.js'
import type { FoundAnswer, Trouble } from './found-answer.js'

/** An answer in a `catch` that says of itself that all went well: `NextResponse.json({ message: 'Not saved' })`. */
export function caughtSuccess(answer: FoundAnswer): Trouble | null {
  const { path, status } = answer
  const isCaught = path.findParent((each) => each.isCatchClause() || each.isFunction())?.isCatchClause() === true
  return isCaught && status !== null && status < 300 && outcomeOf(answer) === 'success'
    ? { code: 'route/caught-success', detail: '', node: path.node }
    : null
}
