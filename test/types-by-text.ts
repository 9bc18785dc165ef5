import type { WireTypes } from '../src/action-text/result-shape.js'

/** Answers for the compiler: the type of an expression by its text. */
export function typesByText(source: string, types: Record<string, { text: string; plain: boolean }>): WireTypes {
  return {
    typeOf: (_file, { start, end }) => types[source.slice(start, end)] ?? null,
    memberTypeOf: (_file, { start, end }, member) => types[`${source.slice(start, end)}.${member}`] ?? null,
  }
}
