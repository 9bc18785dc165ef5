// Reads of the request that an action makes elsewhere: cookies and headers, the session, the method's name.
import { rangeOf } from '../ast/range.js'
import type { NodePath } from '../ast/traverse.js'
import type { Edit } from '../edit/edit.js'
import type { Handler } from '../find/route/handler.js'
import { pageRefreshes } from '../find/route/page-refresh.js'
import type { Read } from '../find/route/request-reads.js'
import type { NewImport } from '../edit/write-import.js'
import { removeStatement } from './remove-statement.js'
import { revalidateEdits } from './revalidate-edits.js'
import { sessionEdits } from './session-edits.js'

export interface RequestEdits {
  edits: Edit[]
  imports: Map<string, NewImport>
}

/**
 * The edits for everything that `handler` reads from the request besides its inputs.
 * @param kept a route calls the code too, where `updateTag` throws.
 * @param session how the session is read where that is not the action's own business.
 */
export function requestEdits(handler: Handler, kept = false, session: readonly Edit[] | null = null): RequestEdits {
  const imports = new Map<string, NewImport>()
  const edits: Edit[] = handler.headers.map((statement) => removeStatement(handler.parsed, statement))
  for (const read of handler.reads.reads) {
    if (read.source === 'method' && read.path.isExpression()) {
      edits.push({ ...rangeOf(read.outer.node), text: quoted(handler, handler.method) })
    }
    if (read.source !== 'headers' && read.source !== 'cookies') continue
    const name = read.source
    imports.set(name, { source: 'next/headers', name })
    edits.push(storeEdit(read, handler))
  }
  edits.push(...(session ?? sessionEdits(handler, imports)))
  for (const { expression, path } of pageRefreshes(handler)) {
    const { start, end } = rangeOf(path.node)
    edits.push({ ...rangeOf(expression.node), text: `revalidatePath(${handler.parsed.text.slice(start, end)})` })
    imports.set('revalidatePath', { source: 'next/cache', name: 'revalidatePath' })
  }
  const revalidation = kept ? [] : revalidateEdits(handler.fn)
  edits.push(...revalidation)
  if (revalidation.length > 0) imports.set('updateTag', { source: 'next/cache', name: 'updateTag' })
  return { edits, imports }
}

/** `req.cookies.session` => `(await cookies()).get('session')?.value`; `req.headers` => `await headers()`. */
function storeEdit(read: Read, handler: Handler): Edit {
  const { source, key, path, outer } = read
  const store = `await ${source}()`
  if (handler.route.router === 'app') {
    const alone = key === null && !path.parentPath?.isMemberExpression()
    return { ...rangeOf(path.node), text: alone ? store : `(${store})` }
  }
  if (key === null) return { ...rangeOf(path.node), text: store }
  const value = `(${store}).get(${quoted(handler, key)})${source === 'cookies' ? '?.value' : ''}`
  const declarator = outer.parentPath
  if (path.isObjectProperty() || !declarator) return { ...rangeOf(path.node), text: value }
  return {
    ...rangeOf(outer.node),
    text: source === 'headers' && !toleratesNull(outer) ? `(${value} ?? undefined)` : value,
  }
}

/** Is the value only asked whether it is there, or printed? `null` and `undefined` are the same then. */
function toleratesNull(path: NodePath): boolean {
  const parent = path.parentPath
  return (
    !!parent &&
    (parent.isLogicalExpression() ||
      parent.isTemplateLiteral() ||
      parent.isIfStatement() ||
      parent.isUnaryExpression({ operator: '!' }))
  )
}

function quoted({ parsed }: Handler, text: string): string {
  const single = (parsed.text.match(/'/g) ?? []).length
  const double = (parsed.text.match(/"/g) ?? []).length
  return double > single ? `"${text}"` : `'${text}'`
}
