// A sign that an endpoint is for machines, or speaks more than JSON.
import type * as t from '@babel/types'
import type { DiagnosticCode } from '../../../diagnostics.js'
import type { HttpMethod } from '../route-file.js'

export interface Sign {
  code: DiagnosticCode
  /** What the message of the code says besides; `''` where it says nothing. */
  detail: string
  /** Where it stands in the route file. */
  node: t.Node | t.Comment
  /** It is only a name: a page that calls the endpoint proves it wrong. */
  hint?: boolean
  /** Holds for these methods only. */
  methods?: readonly HttpMethod[]
}
