// The transforms in the order in which they are applied: the only registry. Each pass reads the text the one before it wrote.
import * as formStateToActionState from './form-state-to-action-state.js'
import * as revalidateBeforeRedirect from './revalidate-before-redirect.js'
import * as throwToState from './throw-to-state.js'
import type { TransformModule } from './transform.js'

export const transforms: readonly TransformModule[] = [
  // route-to-action, fetch-to-action and retire-route come first, in this order: they write the actions that the others read.
  // A throw becomes a return before anything is moved, so that no statement moves past a way out that is about to change.
  throwToState,
  // Reads every `redirect` that an earlier pass wrote.
  revalidateBeforeRedirect,
  // Only names and imports: last, so that no earlier pass has to know both names of the hook.
  formStateToActionState,
]
