// `qs.stringifyUrl({ url, query })` of query-string: a URL whose query is an object (https://github.com/sindresorhus/query-string#stringifyurlobject-options).
import type * as t from '@babel/types'
import { isBuilderCall } from '../../ast/builder-call.js'
import { importOrigin } from '../../ast/import-origin.js'
import { keyName } from '../../ast/member.js'
import type { NodePath } from '../../ast/traverse.js'
import { textOfUrl, urlObject } from './url-object.js'

export interface BuiltUrl {
  url: NodePath
  query: readonly { name: string; value: NodePath }[]
}

/**
 * What a call of `stringifyUrl` puts together; `null` for every other expression, and where the query is not written out.
 * Of its options only `skipNull` is known: without it, or with it, what is `undefined` is left out.
 */
export function readBuiltUrl(path: NodePath): BuiltUrl | null {
  if (!path.isCallExpression() || !isBuilderCall(path.node)) return null
  const origin = importOrigin(path.get('callee') as NodePath)
  if (origin?.source !== 'query-string' || origin.imported !== 'stringifyUrl') return null
  const [parts, options, ...others] = path.get('arguments') as NodePath[]
  if (!parts?.isObjectExpression() || others.length > 0 || (options && !onlySkipsNull(options.node))) return null
  const url = propertyOf(parts, 'url')
  const query = propertyOf(parts, 'query')
  if (!url || !query?.isObjectExpression() || parts.node.properties.length !== 2) return null
  const entries: { name: string; value: NodePath }[] = []
  for (const property of query.get('properties')) {
    const name = property.isObjectProperty() ? keyName(property.node) : null
    if (name === null || !/^[\w-]+$/.test(name)) return null
    entries.push({ name, value: property.get('value') as NodePath })
  }
  return { url, query: entries }
}

/** The call that made the URL, where `argument` is a variable for it that is used nowhere else. */
export function builderOf(url: NodePath): NodePath[] {
  const argument = textOfUrl(url) ?? url
  const binding = argument.isIdentifier() ? argument.scope.getBinding(argument.node.name) : null
  if (!binding?.constant || binding.referencePaths.length !== 1 || !binding.path.isVariableDeclarator()) return []
  const init = binding.path.get('init') as NodePath
  return readBuiltUrl(init) || (init.isNewExpression() && urlObject(init)) ? [init] : []
}

function propertyOf(object: NodePath<t.ObjectExpression>, name: string): NodePath | null {
  const found = object.get('properties').find((each) => each.isObjectProperty() && keyName(each.node) === name)
  return found ? (found.get('value') as NodePath) : null
}

function onlySkipsNull(node: t.Node): boolean {
  return (
    node.type === 'ObjectExpression' &&
    node.properties.every(
      (property) =>
        property.type === 'ObjectProperty' &&
        keyName(property) === 'skipNull' &&
        property.value.type === 'BooleanLiteral',
    )
  )
}
