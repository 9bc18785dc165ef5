// A function among the options of a call has its parameters' types from there. Standing alone it has to say them.
import type * as t from '@babel/types'
import type { Parsed } from '../../ast/parse.js'
import { rangeOf } from '../../ast/range.js'
import type { Edit } from '../../edit/edit.js'

/** The type that the parameter `param` is declared with. */
export function declaredType(param: t.Node): t.TSType | null {
  const node = param.type === 'AssignmentPattern' ? param.left : param
  const annotation = 'typeAnnotation' in node ? node.typeAnnotation : null
  return annotation && annotation.type === 'TSTypeAnnotation' ? annotation.typeAnnotation : null
}

/** The type of the member `key`, or its signature, where `type` is written out in its module. */
export function memberType({ ast }: Parsed, type: t.TSType | null, key: string): t.TSType | t.TSMethodSignature | null {
  const members = type?.type === 'TSTypeLiteral' ? type.members : type && declaredMembers(ast, type)
  const found = members?.find(
    (each) => (each.type === 'TSPropertySignature' || each.type === 'TSMethodSignature') && isNamed(each.key, key),
  )
  if (found?.type === 'TSMethodSignature') return found
  return found?.type === 'TSPropertySignature' ? (found.typeAnnotation?.typeAnnotation ?? null) : null
}

function declaredMembers({ program }: Parsed['ast'], type: t.TSType): t.TSTypeElement[] | null {
  if (type.type !== 'TSTypeReference' || type.typeName.type !== 'Identifier') return null
  const { name } = type.typeName
  for (const statement of program.body) {
    const node = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement
    if (node?.type === 'TSInterfaceDeclaration' && node.id.name === name) return node.body.body
    if (node?.type === 'TSTypeAliasDeclaration' && node.id.name === name) {
      return node.typeAnnotation.type === 'TSTypeLiteral' ? node.typeAnnotation.members : null
    }
  }
  return null
}

function isNamed(node: t.Node, key: string): boolean {
  return node.type === 'Identifier' && node.name === key
}

/** Edits that give the parameters of `fn` their types; `null` where those mean nothing outside of the wrapper. */
export function typedParameters(
  fn: t.Function,
  type: t.TSType | t.TSMethodSignature | null,
  { text }: Parsed,
): Edit[] | null {
  const edits: Edit[] = []
  for (const [index, param] of fn.params.entries()) {
    if (declaredType(param) || param.type === 'AssignmentPattern') continue
    const isSignature = type?.type === 'TSFunctionType' || type?.type === 'TSMethodSignature'
    const wanted = isSignature ? type.parameters[index] : undefined
    const known = wanted && declaredType(wanted)
    const written = known ? text.slice(known.start!, known.end!) : ''
    if (!/^(unknown|any|string|number|boolean|Request)$/.test(written)) return null
    const isBare = isBareArrow(fn, param)
    const { start, end } = rangeOf(param)
    if (isBare) edits.push({ start, end: start, text: '(' })
    edits.push({ start: end, end, text: `: ${written}${isBare ? ')' : ''}` })
  }
  return edits
}

/** `body => …` has no parentheses. */
function isBareArrow(fn: t.Function, { start }: t.Node): boolean {
  if (fn.type !== 'ArrowFunctionExpression' || fn.params.length !== 1 || fn.typeParameters) return false
  return start === fn.start || (fn.async && start! - fn.start! === 'async '.length)
}
