// What a route file imports, and what that says about who calls it. Packages that do other things too count by what is taken from them.
import type * as t from '@babel/types'
import type { DiagnosticCode } from '../../../diagnostics.js'
import type { Sign } from './sign.js'

interface PackageSign {
  source: RegExp
  /** The imported names that say so; every import does where it is absent. */
  names?: RegExp
  code: DiagnosticCode
  detail: string
}

const packages: readonly PackageSign[] = [
  { source: /^@trpc\/server\/adapters\//, code: 'route/protocol-endpoint', detail: 'tRPC' },
  {
    source: /^(graphql-yoga|@apollo\/server|apollo-server.*|@as-integrations\/next|graphql-http.*)$/,
    code: 'route/protocol-endpoint',
    detail: 'GraphQL',
  },
  {
    source: /^(uploadthing\/(server|next|next-legacy)|@uploadthing\/.*)$/,
    names: /^create/,
    code: 'route/protocol-endpoint',
    detail: 'uploads',
  },
  { source: /^@vercel\/blob\/client$/, names: /^handleUpload$/, code: 'route/protocol-endpoint', detail: 'uploads' },
  { source: /^inngest\/next$/, code: 'route/protocol-endpoint', detail: 'Inngest' },
  {
    source: /^(@trigger\.dev\/nextjs|@defer\/client|@novu\/framework\/next|@quirrel\/next|quirrel\/next)$/,
    code: 'route/protocol-endpoint',
    detail: 'background jobs',
  },
  { source: /^@vercel\/queue$/, names: /^handle/, code: 'route/protocol-endpoint', detail: 'a queue' },
  {
    source: /^(mcp-handler|@vercel\/mcp-adapter|@modelcontextprotocol\/sdk\/server.*)$/,
    code: 'route/protocol-endpoint',
    detail: 'tools of language models (MCP)',
  },
  {
    source: /^(hono\/vercel|@hono\/.*|@ts-rest\/(next|serverless).*|@orpc\/server.*|elysia|@connectrpc\/.*)$/,
    code: 'route/protocol-endpoint',
    detail: 'an API with a router of its own',
  },
  {
    source: /^(better-auth\/next-js|@auth0\/nextjs-auth0|@kinde-oss\/kinde-auth-nextjs\/server|@logto\/next)$/,
    names: /^(toNextJsHandler|handleAuth|handleCallback)$/,
    code: 'route/auth-endpoint',
    detail: "the auth library's own routes",
  },
  {
    source: /^(formidable|multer|busboy|multiparty|raw-body|next-connect-multer)$/,
    code: 'route/raw-body',
    detail: 'a multipart or raw body parser',
  },
  { source: /^micro$/, names: /^(buffer|text)$/, code: 'route/raw-body', detail: 'a raw body parser' },
  { source: /^svix$/, names: /^Webhook$/, code: 'route/webhook', detail: 'it verifies signatures of Svix' },
  { source: /^standardwebhooks$/, code: 'route/webhook', detail: 'it verifies standard webhooks' },
  {
    source: /^@octokit\/webhooks(-methods)?$/,
    code: 'route/webhook',
    detail: 'it verifies signatures of GitHub',
  },
  {
    source: /^(next-sanity\/webhook|@sanity\/webhook)$/,
    code: 'route/webhook',
    detail: 'it verifies signatures of Sanity',
  },
  { source: /^@clerk\/nextjs\/webhooks$/, code: 'route/webhook', detail: 'it verifies webhooks of Clerk' },
  { source: /^@slack\/(bolt|events-api|interactive-messages)$/, code: 'route/webhook', detail: 'events of Slack' },
  { source: /^(cors|nextjs-cors|micro-cors)$/, code: 'route/cors', detail: '' },
  {
    source: /^@upstash\/(qstash|workflow)(\/.*)?$/,
    names: /^(verifySignature\w*|Receiver|serve)$/,
    code: 'route/cron',
    detail: 'by QStash',
  },
  { source: /^(socket\.io|ws|@socket\.io\/.*)$/, code: 'route/socket', detail: 'a server of its own' },
]

/** What the import of `imported` from the package `source` says. */
export function packageSign(source: string, imported: string): Pick<Sign, 'code' | 'detail'> | null {
  const found = packages.find((each) => each.source.test(source) && (!each.names || each.names.test(imported)))
  return found ? { code: found.code, detail: found.detail } : null
}

export function importSigns({ body }: t.Program): Sign[] {
  return body.flatMap((node): Sign[] => {
    if (node.type !== 'ImportDeclaration' || node.importKind === 'type') return []
    const found = packages.find(({ source, names }) => source.test(node.source.value) && (!names || takes(node, names)))
    return found ? [{ code: found.code, detail: found.detail, node }] : []
  })
}

function takes({ specifiers }: t.ImportDeclaration, names: RegExp): boolean {
  return specifiers.some((specifier) => {
    if (specifier.type !== 'ImportSpecifier') return names.test(specifier.local.name)
    if (specifier.importKind === 'type') return false
    return names.test(specifier.imported.type === 'Identifier' ? specifier.imported.name : specifier.imported.value)
  })
}
