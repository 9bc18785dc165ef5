// In: a project. Out: facts about its mutation endpoints and the calls to them, as plain data. Nothing is judged here.
import type { Diagnostic } from './diagnostics.js'
import type { CallSite } from './find/call-site.js'
import type { RouteFile } from './find/route-file.js'

export interface Facts {
  routes: readonly RouteFile[]
  calls: readonly CallSite[]
  diagnostics: readonly Diagnostic[]
}
