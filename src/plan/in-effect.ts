// A call in an effect: nobody waits for it, so an action may take its place where it does no more than the request did.
import { diagnose, type Diagnostic } from '../diagnostics.js'
import type { CallSite } from '../find/call/call-site.js'
import type { ImportEdge, Project } from '../project/project.js'

/** What there is to say about a call in an effect; nothing about all others. */
export function effectNotes(project: Project, route: string, { at, trigger }: CallSite): Diagnostic[] {
  if (trigger.kind !== 'effect') return []
  if (trigger.again !== null) return [diagnose('call/in-effect', at, `is made again and again, ${trigger.again}`)]
  const cause = refreshIn(project, route)
  return [
    cause === null
      ? diagnose('call/queues-in-effect', at)
      : diagnose('call/in-effect', at, `its action may refresh the page (${cause})`),
  ]
}

const pages: Readonly<Record<string, RegExp>> = {
  'next/cache': /^(\*|revalidatePath|revalidateTag|updateTag|refresh|expire\w*|unstable_expire\w*)$/,
  // An action that sets a cookie, even to the same value, has the page rendered again.
  'next/headers': /^(\*|cookies|draftMode)$/,
}

/** Functions of an authentication library that set cookies. */
const session = /^(signIn|signOut|unstable_update)$/

/** What a handler may lean on that has Next render the page again after an action; `null` where there is nothing. */
function refreshIn({ graph, scripts }: Project, route: string): string | null {
  const seen = new Set([route])
  for (const file of seen) {
    const text = scripts.get(file) ?? ''
    const own = (file === route ? /\brevalidate\b|\bcookies?\b|Set-Cookie/i : /Set-Cookie/i).exec(text)
    if (own) return `\`${own[0]}\` in ${file}`
    for (const edge of graph.importsOf(file)) {
      const name = refreshOf(edge)
      if (name) return `\`${name}\` in ${file}`
      if (edge.to !== null && !edge.typeOnly) seen.add(edge.to)
    }
  }
  return null
}

function refreshOf({ specifier, names, typeOnly, dynamic }: ImportEdge): string | null {
  if (typeOnly) return null
  const wanted = pages[specifier.replace(/\.js$/, '')]
  if (wanted && dynamic) return specifier
  return names.find(({ imported }) => wanted?.test(imported) || session.test(imported))?.imported ?? null
}
