// Whether the value that a client is given as its body is text: axios sends that as it is, and no JSON.
import type * as t from '@babel/types'
import { calledName } from '../../ast/member.js'
import type { Binding, NodePath } from '../../ast/traverse.js'
import { valueBehind } from '../route/exported-function.js'

/**
 * Visibly text, or a call whose result may be: `JSON.stringify(data)`.
 * @param typed whether the file has types, so that state which begins as an object stays one.
 */
export function mayBeText({ node, scope }: NodePath, typed: boolean): boolean {
  if (node.type === 'ObjectExpression' || node.type === 'ArrayExpression') return false
  if (node.type === 'MemberExpression' || node.type === 'TSAsExpression') return false
  if (node.type !== 'Identifier') return true
  const binding = scope.getBinding(node.name)
  if (!binding) return true
  if (isObjectState(binding, typed)) return false
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

/** `const [user, setUser] = useState({ email: '' })`; without types every `setUser(…)` has to be seen, and to give an object. */
function isObjectState({ path, identifier }: Binding, typed: boolean): boolean {
  if (!path.isVariableDeclarator()) return false
  const { id, init } = path.node
  if (id.type !== 'ArrayPattern' || id.elements[0] !== identifier || init?.type !== 'CallExpression') return false
  const [first] = path.get('init.arguments') as NodePath[]
  if (calledName(init) !== 'useState' || !first || valueBehind(first).node.type !== 'ObjectExpression') return false
  if (typed) return true
  const setter = id.elements[1]?.type === 'Identifier' ? path.scope.getBinding(id.elements[1].name) : undefined
  return setter?.referencePaths.every(setsObject) ?? true
}

/** `setUser({ … })`, `setUser((user) => ({ … }))`. */
function setsObject({ parent, key }: NodePath): boolean {
  if (parent.type !== 'CallExpression' || key !== 'callee') return false
  const [given] = parent.arguments
  const value = given?.type === 'ArrowFunctionExpression' ? given.body : given
  return value?.type === 'ObjectExpression'
}

/** `useState('')`, `useState<string>(id)`. */
function isTextState(call: t.CallExpression): boolean {
  const {
    arguments: [first],
    typeParameters,
  } = call
  if (calledName(call) !== 'useState' || !first) return false
  const said = typeParameters?.type === 'TSTypeParameterInstantiation' ? typeParameters.params[0] : null
  return said ? said.type === 'TSStringKeyword' : first.type === 'StringLiteral' || first.type === 'TemplateLiteral'
}

function typeOf({ typeAnnotation }: t.Identifier): t.TSType | null {
  return typeAnnotation?.type === 'TSTypeAnnotation' ? typeAnnotation.typeAnnotation : null
}
