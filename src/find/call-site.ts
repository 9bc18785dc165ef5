// Facts about a call to an endpoint of the project's own. Plain data.
import type { Diagnostic } from '../diagnostics.js'
import type { Location, Range } from '../location.js'
import type { HttpMethod } from './route-file.js'

export interface CallSite {
  file: string
  at: Location
  /** The call expression `fetch(…)`. */
  range: Range
}
