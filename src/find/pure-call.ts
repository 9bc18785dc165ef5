import type * as t from '@babel/types'

// Methods of strings, arrays, dates and of zod's errors. Names that a data layer has too (`find`, `delete`) are not among them.
const methods =
  /^(toISOString|toJSON|toString|toFixed|toLowerCase|toUpperCase|trim|slice|split|join|replace|replaceAll|startsWith|endsWith|includes|padStart|padEnd|charAt|map|filter|flatMap|flat|concat|some|every|reduce|keys|values|entries|fromEntries|isArray|getTime|now|stringify|flatten|format|flattenError|formatError|treeifyError|prettifyError|min|max|round|floor|ceil|abs)$/
const functions = /^(String|Number|Boolean|parseInt|parseFloat|encodeURIComponent|decodeURIComponent|Date|URL)$/

/** Does the call only compute its value? Its arguments may still do work. */
export function isPureCall({ callee }: t.CallExpression | t.OptionalCallExpression | t.NewExpression): boolean {
  if (callee.type === 'Identifier') return functions.test(callee.name)
  if (callee.type !== 'MemberExpression' && callee.type !== 'OptionalMemberExpression') return false
  return !callee.computed && callee.property.type === 'Identifier' && methods.test(callee.property.name)
}
