// Finds every call to an `/api` URL in a file, and every other mention of one.
import type * as t from '@babel/types'
import type { Parsed } from '../../ast/parse.js'
import { type NodePath, traverse } from '../../ast/traverse.js'
import { type ImportedConstant, readUrl } from './api-url.js'
import { mentionFacts } from './call-facts.js'
import { readCall } from './call-reading.js'
import type { CallSite, UrlPattern } from './call-site.js'
import type { Clients } from './client-call.js'
import { readQuery } from './rtk-query.js'
import { refuseFiles } from './sends-file.js'
import { accessOf, isHarmless, isPlainMention, isReader, isUrlArgument, isVisited, mentionsApi } from './url-mention.js'
import { isApiUrl } from './url-pattern.js'

/**
 * All mentions of API URLs in a file, in source order.
 * @param constant resolves imported string constants.
 * @param followed whether every importer of an exported constant is looked at too: then the constant itself is no mention.
 * @param clients what is known of HTTP clients over the whole project.
 * @param bases base paths of the project's apps; `null` for one that is not known.
 */
export function findApiCalls(
  parsed: Parsed,
  constant: ImportedConstant,
  followed: (name: string, use?: 'called' | 'members') => boolean = () => false,
  clients: Clients = { axiosIsPlain: true, instance: () => null, wrapper: () => null },
  bases: readonly (string | null)[] = [],
): CallSite[] {
  const sites: CallSite[] = []
  /** Judged last: a call speaks for the literals in its arguments. */
  const mentioned: NodePath[] = []
  const consumed = new Set<t.Node>()
  const isSpokenFor = ({ node }: NodePath) => consumed.has(node)
  const isOurs = (url: UrlPattern) => isApiUrl(url, bases)
  const read = (path: NodePath) => readUrl(path, parsed.text, constant)
  traverse(parsed.ast, {
    CallExpression(path) {
      const reading = consumed.has(path.node) ? null : readCall(path, { parsed, constant, clients, followed, isOurs })
      sites.push(...(reading?.sites ?? []))
      reading?.speaksFor.forEach((node) => consume(node, consumed))
    },
    NewExpression(path) {
      if (path.node.callee.type === 'Identifier' && isReader(path.node.callee.name))
        path.get('arguments').forEach((argument) => consume(argument as NodePath, consumed))
    },
    ImportSpecifier(path) {
      // What is not the URL of a call here: `{ url: POSTS }`.
      const references = path.scope.getBinding(path.node.local.name)?.referencePaths ?? []
      for (const mention of references) {
        const reference = accessOf(mention)
        const url = isUrlArgument(reference) || !isPlainMention(reference) ? null : read(reference)
        if (url && isOurs(url)) sites.push(mentionFacts(reference, url, parsed))
      }
    },
    ObjectExpression(path) {
      const query = readQuery(path)
      const url = query && readUrl(query.url, parsed.text, constant, query.base)
      if (!url || !isOurs(url)) return
      consume(query.url, consumed)
      sites.push(mentionFacts(query.url, url, parsed, query.method))
    },
    'StringLiteral|TemplateLiteral'(path: NodePath) {
      if (mentionsApi(path.node)) mentioned.push(path)
    },
  })
  for (const path of mentioned) {
    if (isVisited(path)) {
      const url = read(path)
      if (url && isOurs(url)) sites.push(mentionFacts(path, url, parsed, 'GET'))
      continue
    }
    const url = consumed.has(path.node) || isHarmless(path, followed, isSpokenFor) ? null : read(path)
    if (url && isOurs(url)) sites.push(mentionFacts(path, url, parsed))
  }
  return refuseFiles(
    sites.sort((a, b) => a.range.start - b.range.start),
    parsed,
  )
}

/** What is a part of `path`, with the variables of a URL that is put together there. */
function consume(path: NodePath, consumed: Set<t.Node>): void {
  consumed.add(path.node)
  if (path.isTemplateLiteral() || path.isBinaryExpression())
    path.traverse({ Identifier: ({ node }) => void consumed.add(node) })
  path.traverse({ 'StringLiteral|TemplateLiteral': (inner: NodePath) => void consumed.add(inner.node) })
}
