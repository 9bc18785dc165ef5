// Facts about a call to an endpoint of the project's own. Plain data.
import type { Diagnostic } from '../../diagnostics.js'
import type { Location, Range } from '../../location.js'
import type { Outcome } from './outcome.js'
import type { HttpMethod } from '../route/route-file.js'
import type { SubmitReading } from '../form/submit-handler.js'

export interface CallSite {
  file: string
  at: Location
  /** The call expression; its `start` finds the call again when the file is rewritten. */
  range: Range
  /** `fetch` calls can be rewritten. Others (`axios`, wrappers, `url` for a URL that is only mentioned) are known, with the reason in `problems`. */
  callee: string
  url: UrlPattern
  /** `null` where the source does not say: the call may use any method. */
  method: HttpMethod | null
  body: CallBody
  response: ResponseReads
  trigger: Trigger
  /** Names that mean something else at the call: an import of that name would not be seen there. */
  shadowed: readonly string[]
  /** The statement that holds the call. */
  statement: Range
  /** Comments inside the call that no argument of the action takes along. */
  comments: readonly Range[]
  /** What is not understood: each error blocks every unit that the call may mean. */
  problems: readonly Diagnostic[]
}

/** A URL path as far as the source tells: `/api/posts/${id}?draft=1`. */
export interface UrlPattern {
  /** none: the path is all there is. own: behind an origin that means this app (`window.location.origin`). unknown: behind an expression. */
  origin: 'none' | 'own' | 'unknown'
  segments: readonly UrlSegment[]
  query: readonly { name: string; value: UrlValue }[]
}

export type UrlValue = { kind: 'text'; text: string } | { kind: 'hole'; range: Range }
/** `mixed`: text and expressions in one segment (`post-${id}`). */
export type UrlSegment = UrlValue | { kind: 'mixed'; range: Range | null }

export type CallBody =
  | { kind: 'none' }
  /** `range`: the value that is stringified. `fields`: its keys where it is an object literal. */
  | { kind: 'json'; range: Range; fields: readonly string[] | null }
  | { kind: 'formData'; range: Range }
  | { kind: 'unknown' }

/** What of the response is looked at, and where. */
export interface ResponseReads {
  /** Every place that mentions the response or its body, in source order. */
  uses: readonly ResponseUse[]
  /** Fields of a successful body; `whole` where the body itself is used. */
  success: Reads
  /** Fields of a failed one. */
  failure: Reads
  /** The body is read where success and failure are not told apart: only right when the handler never answers a failure. */
  unchecked: boolean
  /** Statuses that are compared where the call has failed, or may have: failures must carry `status`. */
  status: boolean
  /** 2xx statuses compared with: only right when every success of the handler has that status. */
  successStatuses: readonly number[]
  /** A rejected call would take another way than a failed one did, so a crash of the action must arrive as a failure. */
  tellsCrashFromNetwork: boolean
}

export interface StatusComparison {
  range: Range
  status: number
  /** It holds for a success too: `!== 403`, `< 500`. */
  holdsForSuccess: boolean
  /** What stands around it binds tighter than `&&`. */
  needsParentheses: boolean
}

/** One mention of the response, with the text that it covers. `outcome`: what is known of the call there. */
export type ResponseUse =
  /** The variable's own name, where it is declared, and what a result would be called there. */
  | { kind: 'name'; range: Range; rename: string }
  /** The variable as a truth value. */
  | { kind: 'truth'; range: Range }
  | { kind: 'ok'; range: Range }
  /** `comparison`: the whole `res.status === 403`, which needs a guard of its own where the outcome is unknown. */
  | { kind: 'status'; range: Range; comparison: StatusComparison | null; outcome: Outcome }
  /** `res.status === 201` as another way to write `res.ok`; negated: `!== 201`. `status`: `null` for a comparison that holds for every success (`< 400`). */
  | { kind: 'successStatus'; range: Range; negated: boolean; status: number | null }
  /** A statement that only took the body out of the response: it goes, the mentions of its variable say where they look. */
  | { kind: 'drop'; range: Range }
  /** An expression whose value is the body. `fields`: what is taken from it, `null` where it is used whole. `shorthand`: the property's name in `{ data }`. */
  | { kind: 'body'; range: Range; outcome: Outcome; fields: readonly string[] | null; shorthand: string | null }
  | { kind: 'field'; range: Range; outcome: Outcome; field: string; shorthand: string | null }

export type Reads = 'none' | 'whole' | readonly string[]

/** What sets the call off. */
export type Trigger =
  /** A handler on a native `<form>`; the wiring may be `action-state`. */
  | { kind: 'submit'; reading: SubmitReading }
  /** Any other function. */
  | { kind: 'function' }
  /** Runs on its own when a component mounts or changes. */
  | { kind: 'effect' }
