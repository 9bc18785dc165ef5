// What the path of an endpoint says about who calls it.
import type * as t from '@babel/types'
import type { DiagnosticCode } from '../../../diagnostics.js'
import { pathSegments } from '../route-path.js'
import type { Sign } from './sign.js'

interface PathSign {
  matches: RegExp
  code: DiagnosticCode
  detail: string
  hint?: boolean
}

/** `hint`: people also have pages for their webhooks and jobs, which call paths of that name. */
const signs: readonly PathSign[] = [
  { matches: /\/(web-?hooks?|[\w-]+-webhooks?)(\/|$)/i, code: 'route/webhook', detail: 'by its path', hint: true },
  { matches: /\/cron(s|-?jobs?)?(\/|$)/i, code: 'route/cron', detail: 'by its path', hint: true },
  { matches: /\/auth\/\[{1,2}\.\.\./i, code: 'route/auth-endpoint', detail: "the auth library's own routes" },
  {
    matches: /\/oauth2?\/(token|authorize|introspect|revoke|userinfo|register|jwks)$/i,
    code: 'route/auth-endpoint',
    detail: 'an OAuth endpoint',
  },
  {
    matches: /\/(oauth-?)?callback(\/|$)/i,
    code: 'route/auth-endpoint',
    detail: 'a provider callback',
    hint: true,
  },
  // `/api/auth/oauth/discord`, `/api/extension/oauth/redirect`: steps that the provider or another program takes.
  {
    matches: /\/oauth2?(\/(?!(token|authorize|introspect|revoke|userinfo|register|jwks)$)[\w[-])/i,
    code: 'route/auth-endpoint',
    detail: 'a step of OAuth',
    hint: true,
  },
  { matches: /\/(graphql|trpc)(\/|$)/i, code: 'route/protocol-endpoint', detail: 'an API of its own protocol' },
  { matches: /\/mcp(\/|$)/i, code: 'route/protocol-endpoint', detail: 'tools of language models (MCP)' },
  { matches: /\/scim\/(v\d|\[)/i, code: 'route/protocol-endpoint', detail: 'SCIM' },
  { matches: /\/\.well-known\//i, code: 'route/protocol-endpoint', detail: 'a well-known path' },
]

/** Signs in `path`, which stand at the top of the file. */
export function pathSigns(path: string, program: t.Program): Sign[] {
  const node = program.body[0] ?? program
  const version = pathSegments(path).find((part) => /^v\d+(\.\d+)?$/i.test(part))
  return [
    ...signs
      .filter(({ matches }) => matches.test(path))
      .map(({ code, detail, hint = false }): Sign => ({ code, detail, node, hint })),
    ...(version ? [{ code: 'route/versioned-path' as const, detail: version, node }] : []),
  ]
}
