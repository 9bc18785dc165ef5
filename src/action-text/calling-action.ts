// The action beside a route that stays: it passes on what it gets to the function that both call.
import type { Handler } from '../find/route/handler.js'
import type { ActionStep, KeptRoute } from '../plan/migration-plan.js'
import type { NewImport } from '../edit/write-import.js'
import { askedByAction } from './read-session.js'
import { takeInputs } from './input-edits.js'
import { needsName } from './input-type.js'
import { type ActionWriting, inputTypeName, placeholder, signatureText } from './signature.js'

export interface CallingAction {
  text: string
  /** What it needs from the file of the function. */
  names: readonly { name: string; typeOnly: boolean }[]
  /** What it needs from elsewhere, besides the imports of the route. */
  imports: ReadonlyMap<string, NewImport>
}

/** The action of `step`, which calls `kept`. */
export function callingAction(
  handler: Handler,
  step: ActionStep,
  kept: KeptRoute,
  writing: ActionWriting,
): CallingAction {
  const inputType = inputTypeName(step.name)
  const { parameters } = takeInputs(handler, step)
  const named = parameters.map((each) => ({ ...each, type: needsName(each.type) ? inputType : each.type }))
  const imports = new Map<string, NewImport>()
  const session = kept.readsSession ? askedByAction(handler, imports) : null
  const inputs = named.map(({ name }, i) => {
    const isBody = /^(json|formData)$/.test(step.inputs[i]!.kind)
    return isBody && kept.readsBody ? `async () => ${name}` : name
  })
  const args = session === null ? inputs : [session, ...inputs]
  const { style, typescript } = writing
  const signature = signatureText(step, named, typescript ? step.resultType : null, writing)
  const usesType = typescript && parameters.some(({ type }) => needsName(type))
  return {
    text: [
      `export async function ${placeholder.name}${signature} {`,
      `${style.indent}return ${kept.name}(${args.join(', ')})${style.end}`,
      '}',
    ].join(style.eol),
    names: [
      ...(usesType ? [{ name: inputType, typeOnly: true }] : []),
      ...(typescript ? [{ name: step.resultType, typeOnly: true }] : []),
      { name: kept.name, typeOnly: false },
    ],
    imports,
  }
}
