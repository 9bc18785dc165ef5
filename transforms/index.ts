// The transforms in the order in which they are applied: the only registry. Each pass reads the text the one before it wrote.
import * as fetchToAction from './fetch-to-action.js'
import * as formStateToActionState from './form-state-to-action-state.js'
import * as isolateBoundAction from './isolate-bound-action.js'
import * as oneArgumentRevalidateTag from './one-argument-revalidate-tag.js'
import * as redirectOutOfTry from './redirect-out-of-try.js'
import * as retireRoute from './retire-route.js'
import * as revalidateBeforeRedirect from './revalidate-before-redirect.js'
import * as routeToAction from './route-to-action.js'
import * as throwToState from './throw-to-state.js'
import type { TransformModule } from '../src/transform.js'

export type { Transform, TransformMeta, TransformModule } from '../src/transform.js'

export const transforms: readonly TransformModule[] = [
  // The action has to be there before anything calls it.
  routeToAction,
  fetchToAction,
  // Takes out what has moved, once nobody calls it any more. These three read the plan, and the files as they were loaded.
  retireRoute,
  // A throw becomes a return before anything is moved, so that no statement moves past a way out that is about to change.
  throwToState,
  // What stands behind a redirect is only dead once no `catch` swallows it.
  redirectOutOfTry,
  // Reads every `redirect` that an earlier pass wrote.
  revalidateBeforeRedirect,
  // A name for a name, behind the pass that moves such calls about.
  oneArgumentRevalidateTag,
  // Knows both names of the hook.
  isolateBoundAction,
  // Only names and imports: last, so that no earlier pass has to know both names of the hook.
  formStateToActionState,
]
