// Signs that an endpoint is called by machines or speaks more than JSON: it stays HTTP. Each sign has its place.
import type * as t from '@babel/types'
import type { Parsed } from '../../ast/parse.js'
import { rangeOf } from '../../ast/range.js'
import { traverse } from '../../ast/traverse.js'
import { type Diagnostic, type DiagnosticCode, diagnose } from '../../diagnostics.js'
import { locate } from '../../location.js'

interface Sign {
  code: DiagnosticCode
  detail: string
  node: t.Node
}

const packages: readonly (readonly [RegExp, DiagnosticCode, string])[] = [
  [
    /^@trpc\/server|^graphql-yoga$|^@apollo\/server|^apollo-server|^@as-integrations\/next$/,
    'route/protocol-endpoint',
    'an API of its own protocol',
  ],
  [/^uploadthing\/(server|next)|^@uploadthing\//, 'route/protocol-endpoint', 'uploads'],
  [
    /^(formidable|multer|busboy|multiparty|raw-body|micro|next-connect-multer)$/,
    'route/raw-body',
    'a multipart or raw body parser',
  ],
  [/^(svix|standardwebhooks|@octokit\/webhooks)/, 'route/webhook', 'a webhook verifier'],
  [/^(cors|nextjs-cors|micro-cors)$/, 'route/cors', ''],
  [/^@upstash\/qstash/, 'route/cron', ''],
]

const streaming =
  /^(StreamingTextResponse|createDataStreamResponse|createUIMessageStreamResponse|toDataStreamResponse|toUIMessageStreamResponse|toTextStreamResponse|toAIStreamResponse|pipeDataStreamToResponse)$/

/** Why the route at `path` stays HTTP; empty where nothing says so. */
export function protocolEvidence(parsed: Parsed, path: string): Diagnostic[] {
  const signs = [...pathSigns(path, parsed.ast.program), ...importSigns(parsed), ...codeSigns(parsed)]
  const seen = new Set<string>()
  return signs.flatMap(({ code, detail, node }) => {
    if (seen.has(code)) return []
    seen.add(code)
    // One message parameter at most, as the catalogue's entries here have it.
    return [diagnose(code as 'route/webhook', locate(parsed.file, parsed.text, rangeOf(node)), detail)]
  })
}

function pathSigns(path: string, program: t.Program): Sign[] {
  const node = program.body[0] ?? program
  const at = (code: DiagnosticCode, detail: string): Sign => ({ code, detail, node })
  const parts = path.split('/')
  const signs: Sign[] = []
  if (parts.some((part) => /^web-?hooks?$|-webhooks?$/i.test(part))) signs.push(at('route/webhook', 'by its path'))
  if (parts.some((part) => /^cron(s|-?jobs?)?$/i.test(part))) signs.push(at('route/cron', ''))
  if (/\/auth\/\[{1,2}\.\.\./.test(path)) signs.push(at('route/auth-endpoint', "the auth library's own routes"))
  if (parts.some((part) => /^(oauth-?)?callback$/i.test(part)))
    signs.push(at('route/auth-endpoint', 'a provider callback'))
  if (parts.some((part) => /^(graphql|trpc)$/i.test(part)))
    signs.push(at('route/protocol-endpoint', 'an API of its own protocol'))
  return signs
}

function importSigns({ ast }: Parsed): Sign[] {
  return ast.program.body.flatMap((node) => {
    if (node.type !== 'ImportDeclaration' || node.importKind === 'type') return []
    const found = packages.find(([pattern]) => pattern.test(node.source.value))
    return found ? [{ code: found[1], detail: found[2], node }] : []
  })
}

function codeSigns({ ast }: Parsed): Sign[] {
  const signs: Sign[] = []
  traverse(ast, {
    Identifier({ node }) {
      if (node.name === 'CRON_SECRET') signs.push({ code: 'route/cron', detail: '', node })
      if (node.name === 'constructEvent') signs.push({ code: 'route/webhook', detail: 'it verifies a signature', node })
      if (streaming.test(node.name)) signs.push({ code: 'route/streams', detail: node.name, node })
    },
    NewExpression({ node }) {
      if (node.callee.type !== 'Identifier' || !/^(ReadableStream|TransformStream)$/.test(node.callee.name)) return
      signs.push({ code: 'route/streams', detail: node.callee.name, node })
    },
    StringLiteral({ node }) {
      if (/^text\/event-stream/i.test(node.value)) signs.push({ code: 'route/streams', detail: node.value, node })
      if (/^access-control-allow-/i.test(node.value)) signs.push({ code: 'route/cors', detail: '', node })
    },
    ExportNamedDeclaration({ node }) {
      signs.push(...exportSigns(node))
    },
  })
  return signs
}

function exportSigns({ declaration }: t.ExportNamedDeclaration): Sign[] {
  if (declaration?.type === 'FunctionDeclaration')
    return declaration.id?.name === 'OPTIONS' ? [{ code: 'route/cors', detail: '', node: declaration }] : []
  if (declaration?.type !== 'VariableDeclaration') return []
  return declaration.declarations.flatMap(({ id, init }): Sign[] => {
    if (id.type !== 'Identifier' || !init) return []
    if (id.name === 'OPTIONS') return [{ code: 'route/cors', detail: '', node: id }]
    if (id.name === 'runtime' && isEdge(init)) return [{ code: 'route/edge-runtime', detail: '', node: init }]
    return id.name === 'config' ? configSigns(init) : []
  })
}

/** `export const config = { runtime: 'edge', api: { bodyParser: … } }` of pages/api. */
function configSigns(init: t.Expression): Sign[] {
  const runtime = property(init, 'runtime')
  const parser = property(property(init, 'api'), 'bodyParser')
  const limit = property(parser, 'sizeLimit')
  const signs: Sign[] = []
  if (runtime && isEdge(runtime)) signs.push({ code: 'route/edge-runtime', detail: '', node: runtime })
  if (parser?.type === 'BooleanLiteral' && !parser.value)
    signs.push({ code: 'route/body-parser-off', detail: '', node: parser })
  if (limit && overOneMegabyte(limit)) signs.push({ code: 'route/large-body', detail: '', node: limit })
  return signs
}

function isEdge(node: t.Expression): boolean {
  return node.type === 'StringLiteral' && /edge$/.test(node.value)
}

function overOneMegabyte(node: t.Expression): boolean {
  if (node.type === 'NumericLiteral') return node.value > 1024 * 1024
  if (node.type !== 'StringLiteral') return true
  const [, amount, unit] = /^([\d.]+)\s*(b|kb|mb|gb)?$/i.exec(node.value) ?? []
  const factor = { b: 1, kb: 1024, mb: 1024 ** 2, gb: 1024 ** 3 }[unit?.toLowerCase() ?? 'b']!
  return amount === undefined || Number(amount) * factor > 1024 * 1024
}

function property(node: t.Node | null, name: string): t.Expression | null {
  if (node?.type !== 'ObjectExpression') return null
  for (const each of node.properties) {
    if (each.type === 'ObjectProperty' && each.key.type === 'Identifier' && each.key.name === name)
      return each.value as t.Expression
  }
  return null
}
