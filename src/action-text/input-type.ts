// The exported type of what an action and a route that stays both pass on.
import type { Parameter, TakenInputs } from './input-edits.js'
import { printType } from './print-type.js'
import { type ActionWriting, placeholder } from './signature.js'

/** Types that say it all by themselves. */
const plain = /^(any|unknown|string|number|boolean|FormData|string\[\])( \| (null|undefined))?$/

/** Whether the type of a parameter is worth a name that two files use. */
export function needsName(type: string): boolean {
  return !plain.test(type)
}

/** The parameters with the body's type under the name that both files use, and the declaration of that name. */
export function withInputType(
  { parameters }: TakenInputs,
  { style, width, typescript }: ActionWriting,
): { alias: string[]; parameters: Parameter[] } {
  const alias: string[] = []
  const named = parameters.map((parameter): Parameter => {
    if (!typescript || !needsName(parameter.type)) return read(parameter, parameter.type)
    alias.push(`export type ${placeholder.input} = ${printType(parameter.type, '', width, style, width)}${style.end}`)
    return read(parameter, placeholder.input)
  })
  return { alias, parameters: named }
}

function read(parameter: Parameter, type: string): Parameter {
  return { ...parameter, type: parameter.isRead ? `() => Promise<${type}>` : type }
}
