// A call that gets the request to find the session in becomes one that does not.
import type * as t from '@babel/types'
import { rangeOf } from '../ast/range.js'
import type { Edit } from '../edit/edit.js'
import type { NewImport } from '../edit/write-import.js'
import type { Handler } from '../find/route/handler.js'

/** `getServerSession(req, res, authOptions)` => `getServerSession(authOptions)`; `imports` gets the names of other functions. */
export function sessionEdits({ sessions, parsed }: Handler, imports: Map<string, NewImport>): Edit[] {
  return sessions.flatMap(({ call, keep, instead }): Edit[] => {
    const { callee, arguments: args } = call.node
    const [first] = args
    const kept = keep[0]
    if (instead) {
      imports.set(instead.name, { source: instead.source, name: instead.name })
      return [
        { ...rangeOf(callee), text: instead.name },
        { start: first!.start!, end: trailingComma(parsed.text, args.at(-1)!), text: '' },
      ]
    }
    if (!first || !kept) return []
    return [{ start: first.start!, end: kept.start!, text: '' }]
  })
}

function trailingComma(text: string, node: t.Node): number {
  return node.end! + (/^\s*,\s*(?=\))/.exec(text.slice(node.end!))?.[0].length ?? 0)
}
