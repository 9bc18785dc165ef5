import type { File, TSType, TSTypeElement } from '@babel/types'
import type { ActionFunction } from './exported-actions.js'

/** The declared result of an action: the `T` of its `Promise<T>`. */
export function declaredResult({ returnType }: ActionFunction): TSType | null {
  const type = returnType?.type === 'TSTypeAnnotation' ? returnType.typeAnnotation : null
  if (type?.type !== 'TSTypeReference' || type.typeName.type !== 'Identifier') return null
  return type.typeName.name === 'Promise' ? (type.typeParameters?.params[0] ?? null) : null
}

/** The declared type of an action's previous state, where it has two parameters; `null` where it says nothing. */
export function previousType({ params: [previous, second] }: ActionFunction): TSType | null {
  if (!second || previous?.type !== 'Identifier' || !/^_|prev|state/i.test(previous.name)) return null
  const type = previous.typeAnnotation?.type === 'TSTypeAnnotation' ? previous.typeAnnotation.typeAnnotation : null
  return type === null || type.type === 'TSUnknownKeyword' || type.type === 'TSAnyKeyword' ? null : type
}

/**
 * The object types that `type` is a union of, followed through the aliases and interfaces of the file.
 * @returns `null` where a part is declared elsewhere; `null` and `undefined` in the union are passed over.
 */
export function objectMembers(ast: File, type: TSType): readonly TSTypeElement[][] | null {
  switch (type.type) {
    case 'TSTypeLiteral':
      return [type.members]
    case 'TSNullKeyword':
    case 'TSUndefinedKeyword':
    case 'TSVoidKeyword':
      return []
    case 'TSParenthesizedType':
      return objectMembers(ast, type.typeAnnotation)
    case 'TSUnionType': {
      const parts = type.types.map((each) => objectMembers(ast, each))
      return parts.includes(null) ? null : parts.flatMap((each) => each ?? [])
    }
    case 'TSTypeReference':
      return type.typeName.type === 'Identifier' && !type.typeParameters ? named(ast, type.typeName.name) : null
    default:
      return null
  }
}

function named(ast: File, name: string): readonly TSTypeElement[][] | null {
  for (const statement of ast.program.body) {
    const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement
    if (declaration?.type === 'TSTypeAliasDeclaration' && declaration.id.name === name) {
      return declaration.typeParameters ? null : objectMembers(ast, declaration.typeAnnotation)
    }
    if (declaration?.type === 'TSInterfaceDeclaration' && declaration.id.name === name) {
      return declaration.extends?.length ? null : [declaration.body.body]
    }
  }
  return null
}
