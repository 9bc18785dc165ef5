// What a call passes to the action that takes the place of its route.
import { diagnose, type Diagnostic } from '../diagnostics.js'
import type { CallSite, UrlSegment, UrlValue } from '../find/call/call-site.js'
import type { HandlerInput } from '../find/route/route-file.js'
import { decoded, type Match } from './match-url.js'
import type { CallArgument } from './migration-plan.js'

/** One argument per input of the handler, from the call's URL and body; a diagnostic for each that the call does not send. */
export function callArguments(
  inputs: readonly HandlerInput[],
  match: Match,
  call: CallSite,
): { args: CallArgument[]; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = []
  const args = inputs.map((input): CallArgument => {
    switch (input.kind) {
      case 'segment': {
        const segments = match.params.get(input.name) ?? []
        // Its value may hold slashes, and is several segments then.
        if (input.catchAll && segments.some(({ kind }) => kind === 'hole'))
          diagnostics.push(
            diagnose('call/dynamic-url', call.at, 'an expression stands where any number of segments may'),
          )
        return segmentArgument(segments, input.catchAll)
      }
      case 'query': {
        const given = call.url.query.find(({ name }) => name === input.name)
        return given ? valueArgument(given.value, input.absent) : { kind: 'absent', as: input.absent }
      }
      default: {
        const { body } = call
        if (body.kind === input.kind) {
          const sets = body.kind === 'json' ? body.sets : undefined
          return { kind: 'payload', range: body.range, ...(sets ? { sets } : {}) }
        }
        if (body.kind === 'text' && input.kind === 'json' && input.takesText)
          return { kind: 'payload', range: body.range }
        const optional = input.kind === 'json' && input.optional && body.kind === 'none'
        if (!optional && body.kind !== 'unknown') {
          diagnostics.push(
            diagnose('call/missing-input', call.at, input.kind === 'json' ? 'a JSON body' : 'a FormData body'),
          )
        }
        return { kind: 'absent', as: 'undefined' }
      }
    }
  })
  while (args.at(-1)?.kind === 'absent' && (args.at(-1) as { as: string }).as === 'undefined') args.pop()
  return { args, diagnostics }
}

/** The order of the action's parameters: what the request has, in order, and then the query values that some call leaves out. */
export function parameterOrder(inputs: readonly HandlerInput[], calls: readonly CallSite[]): HandlerInput[] {
  const isLeftOut = (input: HandlerInput) =>
    input.kind === 'query' &&
    input.absent === 'undefined' &&
    calls.some(({ url }) => url.query.every(({ name }) => name !== input.name))
  return [...inputs.filter((input) => !isLeftOut(input)), ...inputs.filter(isLeftOut)]
}

function segmentArgument(segments: readonly UrlSegment[], catchAll: boolean): CallArgument {
  const items = segments.map((segment): CallArgument =>
    segment.kind === 'mixed'
      ? { kind: 'absent', as: 'undefined' }
      : segment.kind === 'text'
        ? { kind: 'text', text: decoded(segment.text) }
        : valueArgument(segment),
  )
  return catchAll ? { kind: 'list', items } : (items[0] ?? { kind: 'absent', as: 'undefined' })
}

function valueArgument(value: UrlValue, absent?: 'null' | 'undefined'): CallArgument {
  if (value.kind === 'text') return { kind: 'text', text: value.text }
  return { kind: 'value', range: value.range, ...(value.optional && absent ? { absent } : {}) }
}
