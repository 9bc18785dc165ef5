// Does what a call sends fit the type that a handler says it gets? Nobody compared the two before: JSON is `any`.
import ts from 'typescript'

export interface Fit {
  /** Every value is of the type that the handler says. */
  fits: boolean
  /** `sent as said` compiles. */
  comparable: boolean
  /** Properties of an object literal that the handler's type does not have: the compiler reports them. */
  excess: readonly ts.Symbol[]
}

/**
 * How `sent` compares with the type `said`. Types that are not known fit.
 * @param beside properties that are sent too, without standing in the expression
 */
export function fitOf(
  sent: ts.Expression,
  said: ts.Type,
  checker: ts.TypeChecker,
  beside: readonly string[] = [],
): Fit {
  const type = checker.getWidenedType(checker.getTypeAtLocation(sent))
  return {
    fits: beside.length === 0 ? accepts(said, sent, checker) : isRestOf(type, said, beside, checker),
    comparable: checker.isTypeAssignableTo(type, said) || checker.isTypeAssignableTo(said, type),
    excess: ts.isObjectLiteralExpression(withoutParentheses(sent))
      ? type.getProperties().filter((property) => !hasProperty(said, property.name, checker))
      : [],
  }
}

/** Everything that `said` asks for besides the properties named `beside`. */
function isRestOf(type: ts.Type, said: ts.Type, beside: readonly string[], checker: ts.TypeChecker): boolean {
  return said.getProperties().every((property) => {
    if (beside.includes(property.name)) return true
    const own = checker.getPropertyOfType(type, property.name)
    return own
      ? checker.isTypeAssignableTo(checker.getTypeOfSymbol(own), checker.getTypeOfSymbol(property))
      : (property.flags & ts.SymbolFlags.Optional) !== 0
  })
}

/** `{ kind: 'post' }` fits `{ kind: 'post' | 'page' }` where it is an argument, although on its own it is a `{ kind: string }`. */
function accepts(said: ts.Type, sent: ts.Expression, checker: ts.TypeChecker): boolean {
  const node = withoutParentheses(sent)
  const type = checker.getTypeAtLocation(node)
  if (checker.isTypeAssignableTo(checker.getWidenedType(type), said) || checker.isTypeAssignableTo(type, said))
    return true
  if (!ts.isObjectLiteralExpression(node) || said.isUnion()) return false
  const values = node.properties.map(valueOf)
  if (values.includes(null)) return false
  return said.getProperties().every((property) => {
    const value = values.find((each) => each?.name === property.name)?.value
    if (!value) return (property.flags & ts.SymbolFlags.Optional) !== 0
    return accepts(checker.getTypeOfSymbol(property), value, checker)
  })
}

function valueOf(property: ts.ObjectLiteralElementLike): { name: string; value: ts.Expression } | null {
  if (ts.isShorthandPropertyAssignment(property)) return { name: property.name.text, value: property.name }
  if (!ts.isPropertyAssignment(property) || ts.isComputedPropertyName(property.name)) return null
  return { name: property.name.text, value: property.initializer }
}

/** Types that are not known have any. */
export function hasProperty(type: ts.Type, name: string, checker: ts.TypeChecker): boolean {
  if ((type.flags & (ts.TypeFlags.Object | ts.TypeFlags.UnionOrIntersection)) === 0) return true
  if (checker.getIndexInfosOfType(type).length > 0) return true
  if (type.isUnion()) return type.types.some((each) => hasProperty(each, name, checker))
  return checker.getPropertyOfType(type, name) !== undefined
}

/** Whether every value of `type` has all of these members; `null` for a type that may be anything. */
export function hasMembers(type: ts.Type, names: readonly string[], checker: ts.TypeChecker): boolean | null {
  if (type.flags & ts.TypeFlags.Any) return null
  if (type.isUnion()) {
    const each = type.types.map((one) => hasMembers(one, names, checker))
    return each.includes(false) ? false : each.includes(null) ? null : true
  }
  const whole = checker.getApparentType(type)
  if (checker.getIndexInfosOfType(whole).length > 0) return true
  return names.every((name) => checker.getPropertyOfType(whole, name) !== undefined)
}

function withoutParentheses(node: ts.Expression): ts.Expression {
  return ts.isParenthesizedExpression(node) ? withoutParentheses(node.expression) : node
}

/** The type that `text` stands for somewhere in `source`, or what the schema of `z.input<typeof schema>` takes. */
export function typeNamed(source: ts.SourceFile, text: string, checker: ts.TypeChecker): ts.Type | null {
  const schema = /^z\.input<typeof (\w+)>$/.exec(text)?.[1]
  const visit = (node: ts.Node): ts.Type | undefined => {
    if (schema !== undefined && ts.isIdentifier(node) && node.text === schema) {
      const input = checker.getPropertyOfType(checker.getTypeAtLocation(node), '_input')
      if (input) return checker.getTypeOfSymbol(input)
    }
    if (ts.isTypeNode(node) && node.getText(source) === text) return checker.getTypeFromTypeNode(node)
    return ts.forEachChild(node, visit)
  }
  return ts.forEachChild(source, visit) ?? null
}
