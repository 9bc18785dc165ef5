// `const post = id ? await update(id) : await create()`, where nobody needs the post: a choice between two things to do is an `if`.
import type { ConditionalExpression, Expression, VariableDeclaration } from '@babel/types'
import type { Parsed } from '../ast/parse.js'
import { rangeOf } from '../ast/range.js'
import { lineIndent, textStyle } from '../ast/text-style.js'
import type { Edit } from '../edit/edit.js'
import { reindent } from '../edit/edit-lines.js'
import { works } from '../find/route/answer-body.js'

/** Writes the choice that a variable began with as a statement, in the place of its declaration. An arm that does no work goes. */
export function choiceStatement(parsed: Parsed, declaration: VariableDeclaration, choice: ConditionalExpression): Edit {
  const { text } = parsed
  const { indent, eol } = textStyle(parsed)
  const range = rangeOf(declaration)
  const outer = lineIndent(text, range.start)
  const close = text[range.end - 1] === ';' ? ';' : ''
  const source = (node: Expression) => text.slice(node.start!, node.end!)
  const block = (node: Expression) => {
    const code = reindent(source(node), lineIndent(text, node.end!), outer + indent)
    return `{${eol}${outer}${indent}${code}${close}${eol}${outer}}`
  }
  const statement = ({ test, consequent, alternate }: ConditionalExpression): string => {
    if (!works(consequent)) return `if (${negated(test, source(test))}) ${block(alternate)}`
    const otherwise = alternate.type === 'ConditionalExpression' ? statement(alternate) : block(alternate)
    return `if (${source(test)}) ${block(consequent)}${works(alternate) ? ` else ${otherwise}` : ''}`
  }
  return { ...range, text: statement(choice) }
}

function negated(test: Expression, text: string): string {
  return /^(Identifier|MemberExpression|OptionalMemberExpression|CallExpression)$/.test(test.type)
    ? `!${text}`
    : `!(${text})`
}
