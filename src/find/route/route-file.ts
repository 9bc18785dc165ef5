// Facts about a route file. Everything here is plain data: ranges are offsets into the file's text.
import type { Diagnostic } from '../../diagnostics.js'
import type { Location, Range } from '../../location.js'

export type HttpMethod = 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'OPTIONS'
export const mutationMethods: readonly HttpMethod[] = ['POST', 'PUT', 'PATCH', 'DELETE']

/** Whether a name is that of a method, as Next takes it: in capitals. */
export function isHttpMethod(name: string): name is HttpMethod {
  return /^(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)$/.test(name)
}

/** Whether a request with this method, where it is known, may change something. */
export function mayMutate(method: HttpMethod | null): boolean {
  return method === null || mutationMethods.includes(method)
}

export interface RouteFile {
  file: string
  /** `dir` of the app it belongs to. */
  app: string
  router: 'app' | 'pages'
  /** The URL path as Next writes it, without basePath: `/api/posts/[id]`, `/api/files/[...path]`. */
  path: string
  handlers: readonly HandlerFacts[]
  /** Why the whole file is protocol-bound and stays HTTP (webhook, stream, auth catch-all…). Empty = nothing found. */
  keeps: readonly Diagnostic[]
  /** What only its names say of that: it counts where no page calls the endpoint. */
  hints: readonly Diagnostic[]
  /** What stops every handler of the file. */
  problems: readonly Diagnostic[]
}

export interface HandlerFacts {
  /** `ANY`: the handler tests no method; the callers' methods decide. */
  method: HttpMethod | 'ANY'
  at: Location
  /** `POST`, or `default` for pages/api. */
  exportName: string
  /** What the action will take, in the order of its parameters: segments as in the URL, query values as first read, the body last. */
  inputs: readonly HandlerInput[]
  answers: readonly Answer[]
  /** Something may be thrown past the handler: there is awaited work or a throw outside of a try with a catch that answers. */
  throws: boolean
  /** Pages that it asks Next to make anew, with `*` for what is filled in. */
  refreshes: readonly string[]
  /** The library whose session it asks for before anything else; `null` where it does not, or not first. */
  asks: SessionLibrary | null
  /** Why this handler stays HTTP, beyond the file's own reasons. */
  keeps: readonly Diagnostic[]
  /** What is not understood: each blocks the unit. Warnings may be here too. */
  problems: readonly Diagnostic[]
}

/** Where a session comes from. */
export type SessionLibrary = 'clerk' | 'next-auth' | 'better-auth'

export type HandlerInput =
  | { kind: 'segment'; name: string; catchAll: boolean }
  /** `absent`: what the handler gets where the caller sends none. */
  | { kind: 'query'; name: string; absent: 'null' | 'undefined' }
  /** `type`: what the source says it is (`z.input<typeof postSchema>`, a cast, an annotation); `null` where it says nothing. `fields`: the names read from the body when it is destructured or read by member; `null` when it is used whole. */
  /** `optional`: the handler takes a request without a body too (`await req.json().catch(() => ({}))`). `takesText`: it takes `req.body` as it comes, which is a string where text is sent. */
  | {
      kind: 'json'
      type: string | null
      fields: readonly string[] | null
      optional: boolean
      takesText?: true
    }
  | { kind: 'formData'; fields: readonly string[] | null }

/** One way in which the handler answers. */
export interface Answer {
  at: Location
  /** The statement or expression that answers. */
  range: Range
  /** `null` where it is not a literal: `problems` says so, but for the status of a caught error, which is a failure. */
  status: number | null
  /** What the action makes of it. `failure`: a status from 400 up, or a literal `success: false` in the body whatever the status. */
  outcome: 'success' | 'failure'
  body: AnswerBody
}

export type AnswerBody =
  | { kind: 'empty' }
  | { kind: 'text'; range: Range }
  /** An object literal. `truth` of an entry: whether it is truthy, `null` where that is not known, `literal` and `truth` also where a spread behind it may replace it; `text`: whether it is text whatever happens. `open`: it has a spread or a computed key, so its keys are not all known. `pure`: leaving one entry out leaves no work undone. */
  | {
      kind: 'object'
      range: Range
      entries: readonly { key: string; value: Range; literal: string | null; truth: boolean | null; text: boolean }[]
      open: boolean
      pure: boolean
    }
  /** Any other expression. `selectable`: an identifier or member chain, so single fields can be read from it. `perhaps`: under a condition it is an object with this field only (`taken && { error: 'Taken' }`), and else nothing. */
  | { kind: 'value'; range: Range; selectable: boolean; perhaps?: { key: string; text: boolean } }
