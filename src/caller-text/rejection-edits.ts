// A client's call rejected where the answer was no success. An action returns its failures, so the caller throws them on.
import type { TextStyle } from '../ast/text-style.js'
import { lineIndent } from '../ast/text-style.js'
import type { Edit } from '../edit/edit.js'
import type { Rejection } from '../find/call/call-site.js'
import type { ActionStep } from '../plan/migration-plan.js'

/** The edits that throw a failed result where the call rejected. */
export function rejectionEdits(
  source: string,
  rejection: Rejection,
  action: Pick<ActionStep, 'failures'>,
  style: TextStyle,
): Edit[] {
  const { eol, end } = style
  const { name } = rejection
  const guard = throwing(name, action, end)
  switch (rejection.kind) {
    case 'statement': {
      const { at, declare } = rejection
      const indent = lineIndent(source, at.start)
      const own = throwing(name, action, source[at.end - 1] === ';' ? ';' : '')
      const place = behindLine(source, at.end)
      const declaration = declare === null ? [] : [{ start: declare, end: declare, text: `const ${name} = ` }]
      return [...declaration, { start: place, end: place, text: `${eol}${indent}${own}` }]
    }
    case 'callback':
      return [...parameter(rejection), ...callbackGuard(source, rejection, guard, style)]
    case 'link': {
      const { at } = rejection
      // In a chain with a line for each link, this one gets its own too.
      const gap = /^\r?\n[ \t]*(?=\.)/.exec(source.slice(at))?.[0] ?? ''
      const outer = gap === '' ? lineIndent(source, at) : gap.replace(/^\r?\n/, '')
      return [
        { start: at, end: at, text: `${gap}.then((${name}) => {${eol}${outer}${style.indent}${guard}${eol}${outer}})` },
      ]
    }
  }
}

function throwing(name: string, { failures }: Pick<ActionStep, 'failures'>, end: string): string {
  const text = failures === 'other' ? `String(${name}.error)` : `${name}.error`
  return `if (!${name}.success) throw new Error(${text})${end}`
}

/** Behind the statement, and behind a comment that ends its line. */
function behindLine(source: string, at: number): number {
  const rest = /^[ \t]*(\/\/[^\r\n]*|\/\*[^\r\n]*\*\/[ \t]*(?=\r?\n|$))?/.exec(source.slice(at))![0]
  return at + (rest.trim() === '' ? 0 : rest.trimEnd().length)
}

function parameter({ name, declare }: Extract<Rejection, { kind: 'callback' }>): Edit[] {
  return declare === null ? [] : [{ start: declare, end: declare, text: name }]
}

function callbackGuard(
  source: string,
  { block, body, first }: Extract<Rejection, { kind: 'callback' }>,
  guard: string,
  { eol, indent, end }: TextStyle,
): Edit[] {
  const outer = lineIndent(source, body.start)
  if (!block) {
    return [
      { start: body.start, end: body.start, text: `{${eol}${outer}${indent}${guard}${eol}${outer}${indent}return ` },
      { start: body.end, end: body.end, text: `${end}${eol}${outer}}` },
    ]
  }
  if (!first)
    return [{ start: body.start + 1, end: body.end - 1, text: `${eol}${outer}${indent}${guard}${eol}${outer}` }]
  const isOwnLine = /\n[ \t]*$/.test(source.slice(body.start, first.start))
  const gap = isOwnLine ? `${eol}${lineIndent(source, first.start)}` : ' '
  return [{ start: first.start, end: first.start, text: guard + (isOwnLine || end ? gap : `; `) }]
}
