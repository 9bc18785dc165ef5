// Comments from which a public description of the API is made: `@swagger` and `@openapi` of swagger-jsdoc and its kin.
import type * as t from '@babel/types'
import { mutationMethods } from '../route-file.js'
import type { Sign } from './sign.js'

/** One sign per comment. It speaks of the methods that it describes, and of all where it names none. */
export function documentedSigns({ comments }: t.File): Sign[] {
  return (comments ?? []).flatMap((node): Sign[] => {
    const [tag] = /@(swagger|openapi)\b/.exec(node.value) ?? []
    if (!tag) return []
    const described = mutationMethods.filter((method) => new RegExp(`^[\\s*]*${method}:`, 'im').test(node.value))
    const readOnly = described.length === 0 && /^[\s*]*(get|head):/im.test(node.value)
    if (readOnly) return []
    return [
      { code: 'route/documented-api', detail: tag, node, ...(described.length > 0 ? { methods: described } : {}) },
    ]
  })
}
