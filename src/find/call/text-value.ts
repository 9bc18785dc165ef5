// Whether the value that a client is given as its body is text: axios sends that as it is, and no JSON.
import type * as t from '@babel/types'
import type { NodePath } from '../../ast/traverse.js'

/** Visibly text, or a call whose result may be: `JSON.stringify(data)`. */
export function mayBeText({ node, scope }: NodePath): boolean {
  if (node.type === 'ObjectExpression' || node.type === 'ArrayExpression') return false
  if (node.type === 'MemberExpression' || node.type === 'TSAsExpression') return false
  if (node.type !== 'Identifier') return true
  const binding = scope.getBinding(node.name)
  if (!binding) return true
  const declared = binding.path.isVariableDeclarator() ? binding.path.node.init : null
  if (declared && /^(StringLiteral|TemplateLiteral|BinaryExpression|CallExpression|NewExpression)$/.test(declared.type))
    return true
  return /^TS(String|Number|Boolean)Keyword$/.test(typeOf(binding.identifier)?.type ?? '')
}

/**
 * Text for sure: a literal, or a name whose declaration says `string`.
 * @param typed whether the file has types, so that state which begins as text stays text.
 */
export function isText({ node, scope }: NodePath, typed: boolean): boolean {
  if (node.type === 'StringLiteral' || node.type === 'TemplateLiteral') return true
  const binding = node.type === 'Identifier' ? scope.getBinding(node.name) : null
  if (!binding?.constant) return false
  if (typeOf(binding.identifier)?.type === 'TSStringKeyword') return binding.identifier.optional !== true
  if (!binding.path.isVariableDeclarator()) return false
  const { id, init } = binding.path.node
  if (id.type === 'Identifier') return init?.type === 'StringLiteral' || init?.type === 'TemplateLiteral'
  const isState = typed && id.type === 'ArrayPattern' && id.elements[0] === binding.identifier
  return isState && init?.type === 'CallExpression' && isTextState(init)
}

/** `useState('')`, `useState<string>(id)`. */
function isTextState({ callee, arguments: [first], typeParameters }: t.CallExpression): boolean {
  const name = callee.type === 'MemberExpression' ? callee.property : callee
  if (name.type !== 'Identifier' || name.name !== 'useState' || !first) return false
  const said = typeParameters?.type === 'TSTypeParameterInstantiation' ? typeParameters.params[0] : null
  return said ? said.type === 'TSStringKeyword' : first.type === 'StringLiteral' || first.type === 'TemplateLiteral'
}

function typeOf({ typeAnnotation }: t.Identifier): t.TSType | null {
  return typeAnnotation?.type === 'TSTypeAnnotation' ? typeAnnotation.typeAnnotation : null
}
