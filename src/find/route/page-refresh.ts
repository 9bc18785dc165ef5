// `await res.revalidate('/posts')` of `pages/api`: a page of the App Router is refreshed by `revalidatePath` too.
import type * as t from '@babel/types'
import type { NodePath } from '../../ast/traverse.js'
import type { Handler } from './handler.js'
import type { Read } from './request-reads.js'

export interface PageRefresh {
  /** The statement's expression, with its `await`. */
  expression: NodePath<t.AwaitExpression>
  path: NodePath
  /** The path with `*` for what is filled in: `/posts/*`. */
  page: string
}

/** The page that `read` asks for; `null` for every other read, and where its path or its promise is another story. */
export function pageRefresh({ source, key, path }: Read): PageRefresh | null {
  const call = path.parentPath
  if (source !== 'response' || key !== 'revalidate' || !call?.isCallExpression() || path.key !== 'callee') return null
  const [only, ...others] = call.get('arguments') as NodePath[]
  const awaited = call.parentPath
  if (!only || others.length > 0 || !awaited.isAwaitExpression() || !awaited.parentPath.isExpressionStatement())
    return null
  const page = pageOf(only.node)
  return page === null ? null : { expression: awaited, path: only, page }
}

/** Every refresh that `handler` asks for. */
export function pageRefreshes({ reads }: Handler): PageRefresh[] {
  return reads.reads.flatMap((read) => pageRefresh(read) ?? [])
}

/** A path whose segments are written out, or filled in whole. */
function pageOf(node: t.Node): string | null {
  if (node.type === 'StringLiteral') return node.value.startsWith('/') ? node.value : null
  if (node.type !== 'TemplateLiteral') return null
  const page = node.quasis.map(({ value }) => value.cooked ?? '').join('*')
  return /^\/([\w-]+|\*)(\/([\w-]+|\*))*$/.test(page) ? page : null
}
