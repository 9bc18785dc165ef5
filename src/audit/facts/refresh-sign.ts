// Recognises calls after which the page shows the new state.
import { importOrigin } from '../../ast/import-origin.js'
import type { NodePath } from '../../ast/traverse.js'
import { calleeName } from '../../find/callee.js'

const names =
  /^(unstable_)?(revalidatePath|revalidateTag|updateTag|refresh|expirePath|expireTag|redirect|permanentRedirect)$/

/** A refresh, a redirect, or a cookie that is set (Next renders the page anew then); `null` for every other call. */
export function refreshSign(path: NodePath): string | null {
  if (!path.isCallExpression()) return null
  const callee = path.get('callee')
  const origin = importOrigin(callee)
  if (origin && names.test(origin.imported) && /^next\/|^next-intl|[/\\]|^[@~#.]/.test(origin.source))
    return origin.imported
  const text = calleeName(callee.node)
  return /(cookie|store)\w*(\(\))?\.(set|delete)$/i.test(text) ? text : null
}
