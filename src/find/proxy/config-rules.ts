// What next.config.* does with requests for a path, read as source. In: its text. Out: the rules of `headers`, `redirects` and
// `rewrites` whose source is written there. Conditions (`has`, `missing`) and `if`s around them may hold.
import type * as t from '@babel/types'
import { pathToRegexp } from 'path-to-regexp'
import { parse } from '../../ast/parse.js'
import { type NodePath, traverse } from '../../ast/traverse.js'
import { locate, type Location } from '../../location.js'
import { propertyOf, samplePath, textOf } from './proxy-coverage.js'

export interface ConfigRule {
  /** When a rewrite is asked, as Next does: before files, before dynamic routes, or when nothing else answers. */
  kind: 'headers' | 'redirect' | 'beforeFiles' | 'afterFiles' | 'fallback'
  source: string
  /** Where a redirect or a rewrite leads to; `null` where that is computed. */
  destination: string | null
  /** Names of the headers that it sets, in lower case. */
  headers: readonly string[]
  at: Location
}

/** Empty for a file that does not parse: the project's diagnostics say so. */
export function configRules(file: string, text: string): ConfigRule[] {
  const rules: ConfigRule[] = []
  traverse(tryParse(file, text), {
    ObjectExpression(path) {
      const source = textOf(propertyOf(path.node, 'source'))
      if (source === null) return
      const at = locate(file, text, { start: path.node.start!, end: path.node.end! })
      const names = namesIn(propertyOf(path.node, 'headers'))
      const destination = textOf(propertyOf(path.node, 'destination'))
      if (propertyOf(path.node, 'headers'))
        rules.push({ kind: 'headers', source, destination: null, headers: names, at })
      if (propertyOf(path.node, 'destination')) rules.push({ kind: kindOf(path), source, destination, headers: [], at })
    },
  })
  return rules
}

/** Whether `pattern`, a source or a destination, means requests for the route at `path`. */
export function meansPath(pattern: string, path: string): boolean {
  try {
    return pathToRegexp(pattern.replace(/\?.*$/, '')).test(samplePath(path))
  } catch {
    return false
  }
}

function kindOf(rule: NodePath<t.ObjectExpression>): ConfigRule['kind'] {
  if (propertyOf(rule.node, 'permanent') || propertyOf(rule.node, 'statusCode')) return 'redirect'
  for (let path: NodePath | null = rule; path; path = path.parentPath) {
    const key = path.isObjectProperty() && path.node.key.type === 'Identifier' ? path.node.key.name : ''
    if (key === 'beforeFiles' || key === 'fallback') return key
  }
  return 'afterFiles'
}

function namesIn(headers: t.Node | null): string[] {
  const entries = headers?.type === 'ArrayExpression' ? headers.elements : []
  return entries
    .flatMap((entry) => (entry?.type === 'ObjectExpression' ? (textOf(propertyOf(entry, 'key')) ?? []) : []))
    .map((name) => name.toLowerCase())
}

function tryParse(file: string, text: string): t.File {
  try {
    return parse(file, text).ast
  } catch (error) {
    if (error instanceof SyntaxError) return parse(file, '').ast
    throw error
  }
}
