// What the rules that look over the whole surface may ask.
import type { RouteFile } from '../find/route/route-file.js'
import type { Project } from '../project/project.js'
import type { Action } from './facts/action.js'
import type { IsHandedOut } from './facts/action-users.js'
import type { ClientSide } from './facts/client-side.js'
import type { Declarations } from './facts/declarations.js'

export interface AuditContext {
  project: Project
  routes: readonly RouteFile[]
  actions: readonly Action[]
  declarations: Declarations
  client: ClientSide
  isHandedOut: IsHandedOut
}
