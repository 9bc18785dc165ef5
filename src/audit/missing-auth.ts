// An action that writes, and nothing on its way finds out who is asking. An action is a public endpoint, whatever page it is
// used on (https://nextjs.org/docs/app/guides/data-security).
import { diagnose, type Diagnostic } from '../diagnostics.js'
import { appOf } from '../project/apps.js'
import type { AuditContext } from './context.js'
import type { Action } from './facts/action.js'

/** What strangers are meant to call: whoever signs up is nobody yet. What is called a read writes by the way. */
const forStrangers =
  /^(get|list|find|fetch|load|is|has)[A-Z]|^reset$|^(new|reset|set|change|update)_?password_?(with|by|from)?_?token|^new_?password|sign_?-?(in|up|out|on)|log_?(in|out|on)$|^log(in|out)|regist|forg[eo]t|(reset|recover)\w*password|password\w*(reset|recover)|verif(y|ication)|subscri|newsletter|contact|wait_?list|feedback|locale|language|theme|track|analytics|magic_?link|otp|public|anonymous|guest|demo|setup|search|vote|view|webhook/i

/** How far a write may be from the action: what lies deeper serves the framework more often than the action. */
const writesWithin = 3

/** Actions that write for anybody; where a proxy is all that guards their pages, with that. */
export function missingAuth(context: AuditContext): Diagnostic[] {
  return context.actions.flatMap((action) => {
    if (
      action.component ||
      !context.isHandedOut(action) ||
      forStrangers.test(action.name) ||
      /\(auth\)|(^|\/)(sign-?in|log-?in|register|demo\S*)\//.test(action.file)
    )
      return []
    const write = context.declarations.find(action.file, action.code, 'write', writesWithin)
    if (!write || context.declarations.find(action.file, action.code, 'auth')) return []
    const guard = guardOf(context, action)
    return guard === null
      ? [diagnose('action/missing-auth', action.at, action.name, write.text)]
      : [diagnose('action/behind-path-guard', action.at, action.name, write.text, guard)]
  })
}

/** The proxy of the action's app, where that finds out who is asking. */
function guardOf({ project, declarations }: AuditContext, { file }: Action): string | null {
  const proxy = appOf(project.apps, file)?.proxy
  if (!proxy) return null
  const module = declarations.module(proxy)
  const guards = [...(module?.declarations.values() ?? [])].some((code) => declarations.find(proxy, code, 'auth'))
  return guards ? proxy : null
}
