// The small modules that migrated code may need, each written once per app, beside the actions.
import type { TextStyle } from '../ast/text-style.js'

export type SupportFile = 'server-error' | 'to-wire' | 'action-error'

export const supportFiles: readonly SupportFile[] = ['server-error', 'to-wire', 'action-error']

/** The module's text in the style of its neighbours. */
export function supportFile(kind: SupportFile, style: TextStyle, typescript: boolean): string {
  return inStyle(texts[kind](typescript), style)
}

const texts: Readonly<Record<SupportFile, (typescript: boolean) => string>> = {
  'server-error': serverError,
  'to-wire': toWire,
  'action-error': actionError,
}

function actionError(typescript: boolean): string {
  const fields = typescript
    ? `  readonly status: number | undefined;

`
    : ''
  const type = typescript ? ': { error?: unknown; status?: number }' : ''
  return `/** A failed result of an action, thrown for code that waits for a rejection. */
export class ActionError extends Error {
${fields}  constructor({ error, status }${type}) {
    super(typeof error === 'string' ? error : undefined);
    this.name = 'ActionError';
    this.status = status;
  }
}
`
}

function serverError(typescript: boolean): string {
  const field = typescript ? '\n * `Field`: what else the caller reads of a failure.' : ''
  const signature = typescript ? '<Field extends string = never>(error: unknown): ServerError<Field>' : '(error)'
  const cast = typescript ? ' as ServerError<Field>' : ''
  const type = typescript
    ? `
type ServerError<Field extends string> = { success: false; status: 500 } & {
  [Name in Field | 'error' | 'errors']?: undefined;
};
`
    : ''
  return `/**
 * What the caller of an action gets when the action crashed on the server: a failure with status 500, as from a route.
 * Everything else, a failed network or a redirect on its way, is thrown on.${field}
 */
export function serverError${signature} {
  if (error instanceof Error && 'digest' in error && !String(error.digest).startsWith('NEXT_')) {
    return { success: false, status: 500 }${cast};
  }
  throw error;
}
${type}`
}

function toWire(typescript: boolean): string {
  if (!typescript) {
    return `/** \`value\` as a JSON response would have brought it: dates are strings, and what is undefined is gone. */
export function toWire(value) {
  const json = JSON.stringify(value);
  return json && JSON.parse(json);
}
`
  }
  return `/** \`value\` as a JSON response would have brought it: dates are strings, and what is undefined is gone. */
export function toWire<T>(value: T): Wire<T> {
  const json: string | undefined = JSON.stringify(value);
  return json && JSON.parse(json);
}

/** The type of a value after its way through JSON. */
export type Wire<T> = 0 extends 1 & T
  ? T
  : T extends string | number | boolean | null | undefined
    ? T
    : T extends { toJSON(): infer Json }
      ? Wire<Json>
      : T extends ((...args: never[]) => unknown) | symbol
        ? never
        : T extends readonly (infer Item)[]
          ? Wire<Item extends undefined ? null : Item>[]
          : { [Key in keyof T]: Wire<T[Key]> };
`
}

function inStyle(text: string, { quote, end, indent, eol }: TextStyle): string {
  return text
    .replaceAll("'", quote)
    .replaceAll(/^( {2})+/gm, (blanks) => (blanks.length % 2 === 0 ? indent.repeat(blanks.length / 2) : blanks))
    .replaceAll(/;$/gm, end)
    .replaceAll('\n', eol)
}
