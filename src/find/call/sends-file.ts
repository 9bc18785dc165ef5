// Does a call send a file as text? `readAsDataURL` and its kin make a JSON body of it that is larger than what an action
// accepts by default (https://nextjs.org/docs/app/api-reference/config/next-config-js/serverActions#bodysizelimit).
import type * as t from '@babel/types'
import { isMember, memberName, memberOf } from '../../ast/member.js'
import type { Parsed } from '../../ast/parse.js'
import { type NodePath, traverse } from '../../ast/traverse.js'
import { diagnose } from '../../diagnostics.js'
import { calleeName } from '../callee.js'
import type { CallSite } from './call-site.js'

const reading = /\b(readAsDataURL|readAsArrayBuffer|arrayBuffer|toDataURL|btoa)\b/
/** Helpers of other files are known by their names. */
const converter = /base64|dataurl/i
/** The text of a file, and not that of a response. */
const fileText = /(file|blob)\w*\.text$/i
/** What is said of a file, and is not its content. */
const about = /^(name|type|size|lastModified|length)$/

/** Adds a problem to each of `sites` whose body has the content of a file in it. */
export function refuseFiles(sites: readonly CallSite[], parsed: Parsed): CallSite[] {
  if (![reading, converter, /\.text\(/].some((sign) => sign.test(parsed.text))) return [...sites]
  const bodies = new Map<string, string>()
  const wanted = new Set(sites.flatMap(({ body }) => (body.kind === 'json' ? [placeOf(body.range)] : [])))
  traverse(parsed.ast, {
    Expression(path) {
      const key = placeOf({ start: path.node.start!, end: path.node.end! })
      const file = wanted.has(key) ? fileIn(path, parsed, 4) : null
      if (file) bodies.set(key, file)
    },
  })
  return sites.map((site) => {
    const file = site.body.kind === 'json' ? bodies.get(placeOf(site.body.range)) : undefined
    return file === undefined
      ? site
      : { ...site, problems: [...site.problems, diagnose('call/sends-file', site.at, file)] }
  })
}

function placeOf({ start, end }: { start: number; end: number }): string {
  return `${start}:${end}`
}

/** The name of the first variable in `value` that has the content of a file; `null` where there is none. */
function fileIn(value: NodePath, parsed: Parsed, depth: number): string | null {
  let found: string | null = null
  const look = (path: NodePath<t.Identifier>) => {
    if (found === null && path.isReferencedIdentifier() && isFile(path, parsed, depth)) found = path.node.name
  }
  if (value.isIdentifier()) look(value)
  else value.traverse({ Identifier: look, Function: (path) => path.skip() })
  return found
}

function isFile(name: NodePath<t.Identifier>, parsed: Parsed, depth: number): boolean {
  const { parentPath } = name
  if (parentPath && isMember(parentPath) && about.test(memberName(parentPath.node) ?? '')) return false
  if (isReaderResult(name)) return true
  const binding = name.scope.getBinding(name.node.name)
  const declarator = binding?.path
  if (!binding || depth === 0 || !declarator?.isVariableDeclarator()) return false
  const init = declarator.get('init')
  if (!init.isExpression()) return false
  const { id } = declarator.node
  if (id.type === 'ArrayPattern') {
    const [, setter] = id.elements
    const set = setter?.type === 'Identifier' ? declarator.scope.getBinding(setter.name) : null
    return (
      set?.referencePaths.some((reference) => reading.test(handlerText(reference, binding.scope.block, parsed))) ??
      false
    )
  }
  return makesText(init, parsed) || fileIn(init, parsed, depth - 1) !== null
}

/** `reader.result` of a `FileReader`, and `event.target.result` of its event. */
function isReaderResult(name: NodePath<t.Identifier>): boolean {
  const target = memberOf(name, 'target')
  if (target) return memberOf(target, 'result') !== null
  const declared = memberOf(name, 'result') && name.scope.getBinding(name.node.name)?.path
  const init = declared?.isVariableDeclarator() ? declared.node.init : null
  return init?.type === 'NewExpression' && calleeName(init.callee) === 'FileReader'
}

/** The text of the function in the component that sets a state: `onChange`, with the `reader.onload` in it. */
function handlerText(reference: NodePath, component: t.Node, { text }: Parsed): string {
  const handler = reference.findParent((path) => path.isFunction() && path.getFunctionParent()?.node === component)
  return handler && reference.parentPath?.isCallExpression() ? text.slice(handler.node.start!, handler.node.end!) : ''
}

/** `await file.arrayBuffer()`, `btoa(bytes)`, `await toBase64(file)`, and calls of a function of the file that does so. */
function makesText(init: NodePath, parsed: Parsed): boolean {
  const call = init.isAwaitExpression() ? init.get('argument') : init
  if (!call.isCallExpression()) return false
  const { callee } = call.node
  const name = calleeName(callee)
  if (reading.test(name) || converter.test(name) || fileText.test(name)) return true
  const own = callee.type === 'Identifier' ? call.scope.getBinding(callee.name)?.path.node : null
  return own != null && own.type !== 'ImportSpecifier' && reading.test(parsed.text.slice(own.start!, own.end!))
}
