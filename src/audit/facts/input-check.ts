import type * as t from '@babel/types'
import type { NodePath, Visitor } from '../../ast/traverse.js'
import { calleeName } from '../../find/callee.js'

/** Whatever arrives, what comes out is a text, a number or a date. */
const makesPlain =
  /^(String|Number|Boolean|BigInt|Date|parseInt|parseFloat|Array\.isArray)$|\.(toString|isArray|parseInt|parseFloat|isInteger)$/

/**
 * Whether a function looks at its arguments before it works with them: one of them, or what was made of one, stands in a
 * condition, or is made a text or a number.
 */
export function checksInput(path: NodePath<t.Function>): boolean {
  const inputs = new Set(Object.keys(path.scope.bindings).filter((name) => path.scope.bindings[name]!.kind === 'param'))
  let checks = false
  const condition = (test: NodePath) => {
    checks ||= mentions(test, inputs)
  }
  path.traverse({
    VariableDeclarator(each) {
      const init = each.get('init') as NodePath
      if (!init.node || !mentions(init, inputs)) return
      for (const name of Object.keys(each.scope.bindings))
        if (each.scope.bindings[name]!.path === each) inputs.add(name)
    },
    'IfStatement|ConditionalExpression'(each: NodePath) {
      condition(each.get('test') as NodePath)
    },
    SwitchStatement(each) {
      condition(each.get('discriminant'))
    },
    CallExpression(each) {
      if (makesPlain.test(calleeName(each.node.callee))) condition(each)
    },
    OptionalCallExpression(each) {
      if (makesPlain.test(calleeName(each.node.callee))) condition(each)
    },
    UnaryExpression(each) {
      if (each.node.operator === 'typeof') condition(each)
    },
  } as Visitor)
  return checks
}

function mentions(path: NodePath, names: ReadonlySet<string>): boolean {
  if (path.isIdentifier()) return names.has(path.node.name)
  let found = false
  path.traverse({
    Identifier(each) {
      found ||= names.has(each.node.name) && each.isReferencedIdentifier()
    },
  })
  return found
}
