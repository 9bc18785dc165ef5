// An answer of a handler, with its syntax.
import type * as t from '@babel/types'
import type { NodePath } from '../../ast/traverse.js'
import type { DiagnosticCode } from '../../diagnostics.js'

/** An answer with its syntax: the plain-data `Answer` is made from it. */
export interface FoundAnswer {
  /** The expression that answers: the whole chain, the whole `new Response(…)`. */
  path: NodePath
  /** `null` where it is computed. */
  status: number | null
  /** The expression of a computed status. */
  computed: t.Expression | null
  body: FoundBody
  /** What cannot be carried over: a code of the catalogue, the detail for its message, the place. */
  trouble: readonly Trouble[]
}

export interface Trouble {
  code: DiagnosticCode
  detail: string
  node: t.Node
}

/** `thrown`: an error that was caught, of which the answer has the text, `String(error)`. */
export type FoundBody =
  { kind: 'empty' } | { kind: 'text'; node: t.Expression; thrown?: true } | { kind: 'json'; node: t.Expression }
