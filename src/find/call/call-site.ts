// Facts about a call to an endpoint of the project's own. Plain data.
import type { Diagnostic } from '../../diagnostics.js'
import type { Location, Range } from '../../location.js'
import type { MayLack } from './missing-value.js'
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
  /** What the caller would look at if a field of the body that it tests tells success and failure apart. Which fields do is known to the plan. */
  flags: readonly BodyFlag[]
  /** The call was made to reject where the answer is no success, and somebody relies on it; `null` for `fetch`. */
  rejection: Rejection | null
  trigger: Trigger
  /** The call is one of two that a condition chooses between; the other one has the same `range`. `null` for all others. */
  branch: Branch | null
  /** Names that mean something else at the call: an import of that name would not be seen there. */
  shadowed: readonly string[]
  /** The export of the file that runs it; `null` where that may be any of them. */
  exported: string | null
  /** The statement that holds the call. */
  statement: Range
  /** Statements above it that hold nothing but parts of the request: what the action takes of them stands at its call. */
  held: readonly Range[]
  /** Comments inside the call, or these statements, that no argument of the action takes along. */
  comments: readonly Range[]
  /** What is not understood: each error blocks every unit that the call may mean. */
  problems: readonly Diagnostic[]
}

/** `test`: the condition. `holds`: whether this is the call that is made where it is true. `tight`: what stands around binds tighter than `? :`. */
export interface Branch {
  test: Range
  holds: boolean
  tight: boolean
}

/** A URL path as far as the source tells: `/api/posts/${id}?draft=1`. */
export interface UrlPattern {
  /** none: the path is all there is. own: behind an origin that means this app (`window.location.origin`). unknown: behind an expression. browser: so in the browser, and behind some origin on the server. */
  origin: 'none' | 'own' | 'unknown' | 'browser' | Host
  segments: readonly UrlSegment[]
  query: readonly { name: string; value: UrlValue }[]
}

/** A host that may be this app: a port of the machine that it is developed on, or what an environment variable holds. */
export type Host = { port: number } | { variable: string }

/** `optional`: what is `undefined` is not sent. */
export type UrlValue = { kind: 'text'; text: string } | { kind: 'hole'; range: Range; optional?: boolean }
/** `mixed`: text and expressions in one segment (`post-${id}`). `prefix`: the text that it starts with. */
/** `isKind`: the expression is named after a choice (`type`, `tab.action`) and not after one thing among many (`id`). */
export type UrlSegment =
  | { kind: 'text'; text: string }
  | { kind: 'hole'; range: Range; isKind?: boolean }
  | { kind: 'mixed'; range: Range | null; prefix?: string }

export type CallBody =
  | { kind: 'none' }
  /** `range`: the value that is stringified. `fields`: its keys where it is an object literal. `sets`: what the client puts into it first. */
  | { kind: 'json'; range: Range; fields: readonly string[] | null; sets?: SetFields }
  | { kind: 'formData'; range: Range }
  /** Text that is sent as it is. */
  | { kind: 'text'; range: Range }
  | { kind: 'unknown' }

/** Fields that a client puts into the object it is given. `into`: what stands at the call is a literal, or a constant for this call alone; `itself` where it may be looked at again. */
export interface SetFields {
  fields: readonly { key: string; range: Range }[]
  into: 'literal' | 'copy' | 'itself'
}

/** What of the response is looked at, and where. */
export interface ResponseReads {
  /** Every place that mentions the response or its body, in source order. */
  uses: readonly ResponseUse[]
  /** Fields of a successful body; `whole` where the body itself is used. */
  success: Reads
  /** Fields of a failed one. */
  failure: Reads
  /** Every field that is read by its name, also where the whole body is used too. */
  members: { success: readonly string[]; failure: readonly string[] }
  /** A field of a successful body is read with `?.`, so the body may be `null`. */
  chained: boolean
  /** The body is read where success and failure are not told apart: only right when the handler never answers a failure. */
  unchecked: boolean
  /** Statuses that are compared where the call has failed, or may have: failures must carry `status`. */
  status: boolean
  /** 2xx statuses compared with: only right when every success of the handler has that status. */
  successStatuses: readonly number[]
  /** A rejected call would take another way than a failed one did, so a crash of the action must arrive as a failure. */
  tellsCrashFromNetwork: boolean
}

/** A field of the body in a condition, and the reading of the response in which its truth means `means`. */
export interface BodyFlag {
  field: string
  means: 'success' | 'failure'
  /** Whether the opposite holds where it is falsy. */
  exact: boolean
  /** It is compared with `true` or `false`. */
  compared: boolean
  response: ResponseReads
  /** What of the call is not understood then, in the place of `CallSite.problems`. */
  problems: readonly Diagnostic[]
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
  /** The variable's own name, where it is declared, and what a result would be called there. `isConstant`: the range begins with the `let` that becomes a `const`. */
  | { kind: 'name'; range: Range; rename: string; isConstant?: true }
  /** The variable as a truth value. */
  | { kind: 'truth'; range: Range }
  | { kind: 'ok'; range: Range }
  /** `comparison`: the whole `res.status === 403`, which needs a guard of its own where the outcome is unknown. */
  | { kind: 'status'; range: Range; comparison: StatusComparison | null; outcome: Outcome }
  /** `res.status === 201` as another way to write `res.ok`; negated: `!== 201`. `status`: `null` for a comparison that holds for every success (`< 400`). */
  | { kind: 'successStatus'; range: Range; negated: boolean; status: number | null }
  /** A statement that only took the body out of the response: it goes, the mentions of its variable say where they look. */
  | { kind: 'drop'; range: Range }
  /** `res.json()`, which throws for a body that is no JSON. `astray`: a failed result goes another way behind it than that error did. */
  | { kind: 'parse'; range: Range; outcome: Outcome; astray: boolean }
  /** What `.catch(() => ({ error: '…' }))` behind it gives for a body that is no JSON. */
  | { kind: 'instead'; range: Range }
  /** An expression whose value is the body. `fields`: what is taken from it, `null` where it is used whole. `members`: what is read by name all the same. `shorthand`: the property's name in `{ data }`. */
  | BodyUse
  | FieldUse
  /** A condition on the body, and perhaps on `res.ok` beside it, that is true exactly for a success; negated: for a failure. */
  | { kind: 'flag'; range: Range; negated: boolean }
  /** The response on its way to the console, or its body where nobody knows yet how the call ended. */
  | { kind: 'log'; range: Range; shorthand: string | null }
  /** `await res.text()` of a failure. `logged`: it only goes to the console. `shows`, set by the plan: what that text is. */
  | { kind: 'text'; range: Range; logged: boolean; shows?: { as: 'error' | 'json'; field: string } }
  /** `data.message || ` where no answer has that field. */
  | { kind: 'gone'; range: Range }

export interface BodyUse {
  kind: 'body'
  range: Range
  outcome: Outcome
  fields: readonly string[] | null
  members: readonly string[]
  /** By the name of a member: how often a body may be without it. A member that every body needs is not there. */
  mayLack: Readonly<Record<string, MayLack>>
  /** A member is read with `?.`. */
  chained?: true
  shorthand: string | null
}

export interface FieldUse {
  kind: 'field'
  range: Range
  outcome: Outcome
  field: string
  shorthand: string | null
  /** What is made of the value: a condition, a comparison with `true` or `false` in one, the left side of `||`, or anything else. */
  place: 'truth' | 'compared' | 'left' | 'value'
  /** What stands around it binds tighter than `&&` and `? :`. */
  tight: boolean
  /** It is asked whether it equals `true` or `false`, and `&&` can stand in front of that. */
  equals?: true
  /** All of `!data.id`, where that is all there is to it. */
  negation: { range: Range; tight: boolean } | null
  /** What goes with it where it is always missing: itself and the operator behind it, in `data.error || data.message || '…'`. */
  operand: Range | null
  /** The operator `??` and what stands behind it. */
  fallback?: Range
  /** How often a body may be without the field; `null` where every body needs it. */
  mayLack: MayLack | null
  /** It is read with `?.`. */
  chained?: true
  /** Set by the plan, where the outcome is not known: the answers that have the field, so the others have to be told apart first. */
  guard?: 'success' | 'failure' | 'either'
}

export type Reads = 'none' | 'whole' | readonly string[]

/** How a failed result is thrown, so that the code around the call goes the way it went. */
export interface Rejection {
  place: RejectionPlace
  /** What looks at the error that is caught then. */
  reads: readonly ErrorRead[]
  /** The text of the error, where the client has words of its own for it. */
  message?: ThrownMessage
}

/** What is thrown for a failure: the arguments of `new Error(…)` as a wrapper wrote them. `thrown`: the class, where it is one of the project. `field`: what a place in it reads of the body; `null` for the status. */
export interface ThrownError {
  text: string
  thrown?: ThrownClass
  reads: readonly { range: Range; field: string | null; operand: Range | null }[]
}

/** `byStatus`: what is thrown in its place for an answer with that status. `withoutJson`: what it says in their place, at `range`, where an answer has no JSON; written at `at`. `unseen`: whoever catches the error does not look at it. */
export interface ThrownMessage extends ThrownError {
  byStatus?: readonly StatusError[]
  unseen?: true
  withoutJson?: { range: Range; text: string; at: string }
}

/** `if (res.status === 401) throw new SignedOutError('…')`, which reads nothing of the answer. */
export interface StatusError extends ThrownError {
  status: number
}

/** An error class of the project: the name that `file` exports, or takes `from` another module. `inScope`: the call has it already. */
export interface ThrownClass {
  name: string
  file: string
  from: string | null
  inScope?: true
}

export type RejectionPlace =
  /** Behind the statement `at`. `declare`: where `const result = ` goes, unless it has a variable. `unpack`: a pattern there that takes the body. */
  | { kind: 'statement'; name: string; at: Range; declare: number | null; unpack?: Range }
  /** First in the callback of `.then`. `declare`: where its parameter goes, unless it has one. `first`: its first statement, if any; `block`: false for `() => expression`. */
  | { kind: 'callback'; name: string; block: boolean; body: Range; first: Range | null; declare: number | null }
  /** In a `.then` of its own, behind the call. `gives`: its value is the body. */
  | { kind: 'link'; name: string; at: number; gives: boolean }
  /** Its function returns the body (`gives`), or the response of a mutation: `result` where somebody looks at its `data`. `at`: its `return` (`block`) or its body. `makeAsync`: where `async ` goes. */
  | {
      kind: 'returned'
      name: string
      at: Range
      value: Range
      block: boolean
      awaits: boolean
      makeAsync: number | null
      gives: boolean | 'result'
    }

/** A look at a client's error. `name`: the variable that holds it. */
export type ErrorRead =
  /** `error instanceof AxiosError`. `guards`: what it guards asks for a status too. */
  | { kind: 'check'; range: Range; name: string; guards: boolean }
  /** `error.response?.status`, and the whole comparison where it may be another error. */
  | { kind: 'status'; range: Range; name: string; comparison: Range | null }
  /** `error.response?.data.message`. `field`: `null` for the body itself. `sure`: it is no other error. `or`: the operator and the blanks before a fallback. `tested`: it is a condition. `optional`: where there is none, or an empty one, something else is shown. `blank`: it is shown where an empty text and none look the same. `silent`, set by the plan: some failures have an empty one. */
  | {
      kind: 'text'
      range: Range
      name: string
      field: string | null
      sure: boolean
      or: Range | null
      tested: boolean
      optional: boolean
      blank: boolean
      silent?: true
    }
  /** `error.response?.data?.error || error.response?.statusText || error.message`. `saysStatus`: the name of the status is among them. */
  | { kind: 'words'; range: Range; name: string; field: string | null; saysStatus: boolean }
  /** A statement that only took the body out of it. */
  | { kind: 'drop'; range: Range; name: string }
  /** A type that names the client's error or its response. `becomes`: text, and places of the source whose text goes there. */
  | { kind: 'type'; range: Range; becomes: readonly (string | Range)[] }

/** What sets the call off. */
export type Trigger =
  /** A handler on a native `<form>`; the wiring may be `action-state`. */
  | { kind: 'submit'; reading: SubmitReading }
  /** Any other function. */
  | { kind: 'function' }
  /** Runs on its own when a component mounts or changes. `again`: how it runs more often than that. */
  | { kind: 'effect'; again: string | null }
