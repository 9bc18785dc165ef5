// What the plan stage decides. Rewriting what it calls ready is total; a surprise there is a bug.
import type { Diagnostic } from '../diagnostics.js'
import type { CallSite, SetFields } from '../find/call/call-site.js'
import type { ProgressiveForm } from '../find/form/progressive-form.js'
import type { HandlerInput, HttpMethod } from '../find/route/route-file.js'
import type { Range } from '../location.js'

/** ready: every caller is understood. blocked: at least one error says why not. kept: stays an HTTP endpoint, with its reasons. */
export type Verdict = 'ready' | 'blocked' | 'kept'
/** How a caller reaches the action. `none`: it is not rewritten. */
export type Wiring = 'action-state' | 'direct-call' | 'form-action' | 'none'

export interface Plan {
  /** As the user gave it, for the report. */
  root: string
  next: number | null
  units: readonly MigrationUnit[]
  /** What belongs to no unit. */
  diagnostics: readonly Diagnostic[]
  summary: { units: number; ready: number; blocked: number; kept: number; callers: number }
  /** Reads are counted, not listed. */
  reads: number
}

export interface MigrationUnit {
  /** Meaning, not position: `POST /api/posts/[id]`; prefixed by the app's folder where several apps have the same (`apps/web: POST /api/posts`). */
  id: string
  route: string
  /** `ANY`: the handler tests no method, and nobody in the repository calls it. */
  method: HttpMethod | 'ANY'
  file: string
  router: 'app' | 'pages'
  verdict: Verdict
  /** Only where ready. */
  action?: ActionStep
  callers: readonly CallerStep[]
  diagnostics: readonly Diagnostic[]
}

/** The action that replaces one route method: what its text needs to be written, and what its callers may rely on. */
export interface ActionStep {
  unit: string
  /** Action file, relative to the root. */
  file: string
  name: string
  /** Name of the exported result type. */
  resultType: string
  /** `path` as in the route file's facts. */
  route: { file: string; method: HttpMethod | 'ANY'; exportName: string; router: 'app' | 'pages'; path: string }
  inputs: readonly HandlerInput[]
  /** How many arguments every caller passes at least: the inputs behind them may be left out. */
  passed: number
  /** Type of the body parameter as the callers send it, where the handler's source says nothing, or something that does not fit them. */
  inputType: string | null
  /** The callers send something else than the handler says it gets: its assertion stays, on the parameter. */
  assertsInput?: boolean
  /** What of the success body the callers read: nothing, the whole of it, or these fields only. */
  data: 'none' | 'whole' | readonly string[]
  /** Fields that callers read and not every success has: the type of those without them says so. */
  absent?: readonly string[]
  /** A caller takes the data for something else than it is, as it could with an answer that nobody checked: its type stays `any`. */
  uncheckedData?: true
  /** The same of what a failure says. */
  uncheckedError?: true
  /** The field of a failure's body that becomes `error`; `null` where the bodies have neither `error` nor `message`. */
  errorField: 'error' | 'message' | null
  /** Whether the action has failures to return, and whether their `error` is text for sure. */
  failures: 'none' | 'text' | 'other'
  /** The `error` of a failure without a body is empty, and not the name of its status: callers have words of their own for it. */
  silent?: true
  /** There is no failure, and a caller reads the result without asking: its type is that of a success. */
  sure?: true
  /** A caller branches on the status, so failures carry it. */
  status: boolean
  /** Set for `form-action`: the action takes `(previous, formData)`. */
  form: FormActionShape | null
  /** Set where the route stays, thin, and calls the same function as the action does. */
  kept?: KeptRoute
}

/** The function that an action and a route which stays both call. It stands in a file without a directive. */
export interface KeptRoute {
  /** Relative to the root. */
  file: string
  name: string
  /** The body is only read where the handler came to read it, behind its guards: the function takes what reads it. */
  readsBody: boolean
  /** `pages/api` finds the session in the request, an action does not: the function takes what reads it. */
  readsSession: boolean
}

/** How an action answers a form that works without JavaScript. */
export interface FormActionShape {
  form: ProgressiveForm
  /** The page it goes to after success: source text in terms of `result.data`. */
  redirectTo: string
}

export interface CallerStep {
  file: string
  line: number
  column: number
  wiring: Wiring
  call: CallSite
  /** What the call passes, one for each of the action's inputs; trailing ones that it does not send are left out. */
  args: readonly CallArgument[]
  /** A crash of the action must arrive as a failed result, because the caller told it from a failed network. */
  catchCrash: boolean
}

export type CallArgument =
  | { kind: 'text'; text: string }
  /** An expression of the URL. The route saw it as a string. `absent`: what it saw where that was `undefined`. */
  | { kind: 'value'; range: Range; absent?: 'null' | 'undefined' }
  /** For a catch-all segment. */
  | { kind: 'list'; items: readonly CallArgument[] }
  /** The body. `sets`: what a client put into it. */
  | { kind: 'payload'; range: Range; sets?: SetFields }
  /** Not sent: what the handler saw then. */
  | { kind: 'absent'; as: 'null' | 'undefined' }

/** `null` before: created; `null` after: deleted. Paths relative to the root. */
export interface FileChange {
  path: string
  before: string | null
  after: string | null
}
