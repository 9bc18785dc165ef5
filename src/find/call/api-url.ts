// What URL an expression means, as far as the source tells: literals, templates, `+`, constants, and what is left open.
import type * as t from '@babel/types'
import { isWithin, rangeOf } from '../../ast/range.js'
import { isBuilderCall } from '../../ast/builder-call.js'
import { browserTruth } from '../../ast/in-browser.js'
import { memberName } from '../../ast/member.js'
import type { NodePath } from '../../ast/traverse.js'
import type { Range } from '../../location.js'
import { isOrigin } from '../../url-origin.js'
import { readBuiltUrl } from './built-url.js'
import { isOwnBase, textOfUrl, urlObject } from './url-object.js'
import type { UrlPattern } from './call-site.js'
import { environmentVariable } from './environment-variable.js'
import { type ConstantName, urlConstant, type UrlText, type UrlTextPart } from './url-constant.js'
import { keyBehind } from './swr-mutation.js'
import { behind, merge, type Part, toPattern } from './url-pattern.js'

/** Values of constants that other files export; `null` where they are no plain text. */
export type ImportedConstant = (specifier: string, constant: ConstantName) => UrlText | null

/** Expressions that mean this app's own origin in the browser. */
const ownOrigin = /^(window\.|globalThis\.|self\.)?location\.origin$/

/** Names of what is one of a few, each of which may have a route of its own. */
const kindName = /(^|[a-z.])(type|kind|action|mode|operation|endpoint|resource|entity|section|tab|category)$/i

/**
 * The URL that `path` evaluates to.
 * @param base what a client puts before it.
 * @returns `null` where nothing of it is known, or where it is no path below `/api` nor a path at all.
 */
export function readUrl(path: NodePath, source: string, constant: ImportedConstant, base = ''): UrlPattern | null {
  const parts = behind(base, merge(readParts(path, source, constant, true)))
  return toPattern(parts)
}

/** The URL that a function requests for these arguments, where `through` is what it makes of them. */
export function readUrlThrough(
  through: UrlText,
  args: readonly (NodePath | undefined)[],
  source: string,
  constant: ImportedConstant,
): UrlPattern | null {
  const given = (index: number) => (args[index]?.isExpression() ? readParts(args[index], source, constant, true) : null)
  const parts = through.map((part) => filled(part, given))
  return parts.every((part) => part !== null) ? toPattern(merge(parts.flat())) : null
}

/** Each doubles what is read. */
const mostChoices = 3

/**
 * Every URL that `path` may evaluate to, where a choice between texts is part of it: `` `/api/${draft ? 'drafts' : 'posts'}` ``.
 * @returns one URL where there is no choice, none where nothing is known.
 */
export function readUrls(path: NodePath, source: string, constant: ImportedConstant): UrlPattern[] {
  const read = (taken: Choices): UrlPattern[] => {
    const open: Choice[] = []
    const parts = merge(readParts(path, source, constant, true, { taken, open }))
    const [first] = open
    if (first && taken.size < mostChoices)
      return (['consequent', 'alternate'] as const).flatMap((side) => read(new Map([...taken, [first.node, side]])))
    const url = parts.length === 0 ? null : toPattern(parts)
    return url ? [url] : []
  }
  return read(new Map())
}

type Choice = NodePath<t.ConditionalExpression>
type Choices = ReadonlyMap<t.Node, 'consequent' | 'alternate'>

function readParts(
  path: NodePath,
  source: string,
  constant: ImportedConstant,
  local: boolean,
  choices: { taken: Choices; open: Choice[] } | null = null,
): Part[] {
  const { node } = path
  const again = (next: NodePath, stillLocal = local): Part[] => readParts(next, source, constant, stillLocal, choices)
  switch (node.type) {
    case 'StringLiteral':
      return [{ text: node.value }]
    case 'TemplateLiteral': {
      const holes = (path as NodePath<t.TemplateLiteral>).get('expressions') as NodePath[]
      return node.quasis.flatMap((quasi, i) => [
        { text: quasi.value.cooked ?? '' },
        ...(holes[i] ? again(holes[i]) : []),
      ])
    }
    case 'BinaryExpression':
      if (node.operator !== '+') break
      return [...again(path.get('left') as NodePath), ...again(path.get('right') as NodePath)]
    case 'TSAsExpression':
    case 'TSNonNullExpression':
    case 'TSSatisfiesExpression':
    case 'ParenthesizedExpression':
      return again(path.get('expression') as NodePath)
    case 'NewExpression': {
      const parts = urlObject(path as NodePath<t.NewExpression>)
      if (parts) return [originPart(parts.base, source), ...again(parts.path)]
      break
    }
    case 'CallExpression': {
      const object = textOfUrl(path)
      if (object) return again(object)
      const built = readBuiltUrl(path)
      if (built)
        return [
          ...again(built.url),
          ...built.query.flatMap(({ name, value }, i): Part[] => [
            { text: `${i === 0 ? '?' : '&'}${name}=` },
            entryPart(value, local),
          ]),
        ]
      // Next decodes path segments, so the action takes the value itself.
      const callee = node.callee.type === 'Identifier' ? node.callee.name : ''
      const [only] = path.get('arguments') as NodePath[]
      if (callee === 'encodeURIComponent' && node.arguments.length === 1 && only) return again(only)
      const kept = keptElsewhere(path.get('callee') as NodePath, true, constant)
      const args = path.get('arguments') as NodePath[]
      const parts = kept?.map((part) =>
        filled(part, (index) => (args[index]?.isExpression() ? again(args[index]) : null)),
      )
      if (parts?.every((part) => part !== null)) return parts.flat()
      break
    }
    case 'MemberExpression': {
      const object = textOfUrl(path)
      if (object) return again(object)
      const kept = keptElsewhere(path, false, constant)
      if (kept) return kept.flatMap((part) => filled(part, () => null) ?? [])
      break
    }
    case 'ConditionalExpression': {
      const truth = browserTruth(node.test)
      if (truth !== null)
        return [{ text: '', browser: true }, ...again(path.get(truth ? 'consequent' : 'alternate') as NodePath)]
      if (!choices || !isTextChoice(node)) break
      const side = choices.taken.get(node)
      if (side) return again(path.get(side) as NodePath)
      choices.open.push(path as Choice)
      break
    }
    case 'Identifier': {
      const binding = path.scope.getBinding(node.name)
      if (!binding?.constant) break
      const key = keyBehind(path)
      if (key)
        return again(key).map((part) =>
          'text' in part ? part : { ...part, local: isStable(key, part.range) && isSeenFrom(path, key, part.range) },
        )
      if (binding.path.isVariableDeclarator()) {
        const init = binding.path.get('init') as NodePath
        const isText = init.node && (mayBeUrl(init.node) || (choices && isTextChoice(init.node)))
        if (isText && binding.path.get('id').isIdentifier()) {
          // The expressions move from the variable to the call: only such that mean the same there, and do nothing.
          return again(init, local && binding.scope === path.scope).map((part) =>
            'text' in part || !part.local ? part : { ...part, local: isStable(init, part.range) },
          )
        }
      }
      if (binding.path.isImportSpecifier() || binding.path.isImportDefaultSpecifier()) {
        const kept = keptElsewhere(path, false, constant)
        if (kept) return kept.flatMap((part) => filled(part, () => null) ?? [])
      }
      break
    }
  }
  const range = { start: node.start!, end: node.end! }
  const text = source.slice(range.start, range.end)
  return [{ range, local, own: ownOrigin.test(text), isKind: kindName.test(text), ...named(path) }]
}

/** What stands before the path of `new URL(path, base)`. */
function originPart(base: NodePath, source: string): Part {
  if (base.isStringLiteral() && isOrigin(base.node.value)) return { text: base.node.value.replace(/\/$/, '') }
  const range = rangeOf(base.node)
  return { range, local: true, own: isOwnBase(source.slice(range.start, range.end)), isKind: false, ...named(base) }
}

function named(path: NodePath): { variable?: string } {
  const variable = environmentVariable(path)
  return variable === null ? {} : { variable }
}

function entryPart({ node }: NodePath, local: boolean): Part {
  if (node.type === 'StringLiteral') return { text: encodeURIComponent(node.value) }
  return { range: rangeOf(node), local, own: false, isKind: false, optional: true }
}

/** A part of what is kept, with the arguments in their places; `null` where one of them cannot stand there. */
function filled(part: UrlTextPart, argument: (index: number) => Part[] | null): Part[] | null {
  if (typeof part === 'string') return [{ text: part }]
  if (typeof part === 'object' && 'browser' in part) return [{ text: '', browser: true }]
  const parts = argument(typeof part === 'number' ? part : part.path)
  const [first] = parts ?? []
  // What the function does with a URL that has a host is another story.
  if (!parts || (first && 'text' in first && /^([a-z][a-z\d+.-]*:)?\/\//i.test(first.text))) return null
  if (typeof part === 'number') return parts
  // Whatever the expression gives may be a path of several segments.
  if (!first || !('text' in first)) return [{ text: '/' }, ...parts.map((each) => ({ ...each, local: false }))]
  return first.text.startsWith('/') ? parts : [{ text: '/' }, ...parts]
}

/** What the constant `path`, its member or its function holds: here at the top level, or in the file that exports it. */
function keptElsewhere(path: NodePath, called: boolean, constant: ImportedConstant): UrlText | null {
  const members: string[] = []
  let base = path
  while (base.isMemberExpression()) {
    const name = memberName(base.node)
    if (name === null) return null
    members.unshift(name)
    base = base.get('object') as NodePath
  }
  const binding = base.isIdentifier() ? base.scope.getBinding(base.node.name) : null
  if (!binding?.constant) return null
  const { path: at, scope, identifier } = binding
  if (at.isImportSpecifier() || at.isImportDefaultSpecifier()) {
    const name = at.isImportSpecifier() ? importedName(at.node) : 'default'
    return constant((at.parent as t.ImportDeclaration).source.value, { name, members, called })
  }
  if (!scope.path.isProgram()) return null
  return urlConstant(scope.path.node, { name: identifier.name, members, called })
}

function importedName(node: t.ImportSpecifier): string {
  return node.imported.type === 'Identifier' ? node.imported.name : node.imported.value
}

/** Names that are never assigned again, and their members. */
function isStable(init: NodePath, range: Range): boolean {
  const within = (node: t.Node) => isWithin(node, range)
  let stable = true
  init.traverse({
    Expression(path) {
      if (!within(path.node)) return
      const { node } = path
      if (node.type === 'Identifier')
        stable &&= path.key === 'property' || path.scope.getBinding(node.name)?.constant === true
      else stable &&= /^((Optional)?MemberExpression|StringLiteral|NumericLiteral)$/.test(node.type)
    },
  })
  return stable
}

/** The names in `range`, a part of `expression`, mean the same at `path`. */
function isSeenFrom(path: NodePath, expression: NodePath, range: Range): boolean {
  let same = true
  expression.traverse({
    Identifier(name) {
      if (isWithin(name.node, range) && name.isReferencedIdentifier())
        same &&= name.scope.getBinding(name.node.name) === path.scope.getBinding(name.node.name)
    },
  })
  return same
}

/** Only initialisers that are text themselves are looked through; `const id = getId()` stays the expression `id`. */
function mayBeUrl(node: t.Node): boolean {
  return (
    node.type === 'StringLiteral' ||
    node.type === 'TemplateLiteral' ||
    (node.type === 'CallExpression' && isBuilderCall(node)) ||
    (node.type === 'NewExpression' && node.callee.type === 'Identifier' && node.callee.name === 'URL') ||
    (node.type === 'BinaryExpression' && node.operator === '+') ||
    (node.type === 'ConditionalExpression' && browserTruth(node.test) !== null)
  )
}

/** A choice with a text in it, which may be several segments or a query. */
function isTextChoice(node: t.Node): boolean {
  return (
    node.type === 'ConditionalExpression' &&
    [node.consequent, node.alternate].some((side) => mayBeUrl(side) || isTextChoice(side))
  )
}
