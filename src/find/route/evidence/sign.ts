// A sign that an endpoint is for machines, or speaks more than JSON.
import type * as t from '@babel/types'
import type { Parsed } from '../../../ast/parse.js'
import type { DiagnosticCode } from '../../../diagnostics.js'
import type { HttpMethod } from '../route-file.js'

export interface Sign {
  code: DiagnosticCode
  /** What the message of the code says besides; `''` where it says nothing. */
  detail: string
  /** Where it stands in the route file, or what leads to it there. */
  node: t.Node | t.Comment
  /** Where it stands in another module: a helper's check. */
  elsewhere?: { parsed: Parsed; node: t.Node }
  /** It is only a name, or done for all routes alike: a page that calls the endpoint proves it wrong. */
  hint?: boolean
  /** Holds for these methods only. */
  methods?: readonly HttpMethod[]
}
