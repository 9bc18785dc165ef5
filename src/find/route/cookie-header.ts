// The value of a `Set-Cookie` header, and what `cookies()` of `next/headers` is told to set the same cookie:
// https://nextjs.org/docs/app/api-reference/functions/cookies. Both encode the value with `encodeURIComponent`. What a
// header leaves out and `cookies()` adds is the path, so a cookie without one is not understood.
import type * as t from '@babel/types'
import { constantInit } from '../../ast/constant-init.js'
import { importOrigin } from '../../ast/import-origin.js'
import type { Parsed } from '../../ast/parse.js'
import { textStyle } from '../../ast/text-style.js'
import type { NodePath } from '../../ast/traverse.js'

/** The arguments of one `set` per cookie: `'theme', theme, { path: '/' }`; `null` where one cannot be read. */
export function cookieArguments(parsed: Parsed, value: NodePath): string[] | null {
  if (value.isArrayExpression()) {
    const each = (value.get('elements') as NodePath[]).map((element) => cookieArguments(parsed, element))
    return each.includes(null) ? null : each.flatMap((texts) => texts!)
  }
  if (value.isStringLiteral()) return listed(writtenOut(value.node.value, textStyle(parsed).quote))
  if (value.isTemplateLiteral() && value.node.expressions.length === 0) {
    return listed(writtenOut(value.node.quasis[0]!.value.cooked ?? '', textStyle(parsed).quote))
  }
  return value.isCallExpression() ? listed(serialized(parsed, value)) : null
}

function listed(text: string | null): string[] | null {
  return text === null ? null : [text]
}

/** `serialize(name, value, options)` of the package `cookie` */
function serialized(parsed: Parsed, call: NodePath<t.CallExpression>): string | null {
  const origin = importOrigin(call.get('callee') as NodePath)
  if (origin?.source !== 'cookie' || origin.imported !== 'serialize') return null
  const args = call.get('arguments') as NodePath[]
  if (args.length !== 3 || args.some((arg) => arg.isSpreadElement())) return null
  if (!sameOptions(args[2]!)) return null
  return parsed.text.slice(args[0]!.node.start!, args[2]!.node.end!)
}

const options = /^(path|domain|maxAge|expires|httpOnly|secure|sameSite|priority|partitioned)$/

/** Do the options, written here or in a constant of the module, mean the same to both? */
function sameOptions(path: NodePath): boolean {
  if (path.isIdentifier()) {
    const init = constantInit(path.scope.getBinding(path.node.name))
    return init ? sameOptions(init) : false
  }
  if (path.isTSAsExpression() || path.isTSSatisfiesExpression()) return sameOptions(path.get('expression') as NodePath)
  if (!path.isObjectExpression()) return false
  const names = path.node.properties.map((property) =>
    property.type === 'ObjectProperty' && !property.computed && property.key.type === 'Identifier' ? property : null,
  )
  return (
    names.every((each) => each !== null && options.test((each.key as t.Identifier).name) && sameValue(each)) &&
    names.some((each) => (each!.key as t.Identifier).name === 'path')
  )
}

/** `cookie` takes `sameSite: true` for `strict`, and lets capitals pass; Next writes out what it gets. */
function sameValue({ key, value }: t.ObjectProperty): boolean {
  if ((key as t.Identifier).name !== 'sameSite') return true
  const texts = value.type === 'ConditionalExpression' ? [value.consequent, value.alternate] : [value]
  return texts.map(plain).every((each) => each.type === 'StringLiteral' && /^(lax|strict|none)$/.test(each.value))
}

function plain(node: t.Node): t.Node {
  return node.type === 'TSAsExpression' ? plain(node.expression) : node
}

/** The arguments for a header that is text: `session=; Path=/; Max-Age=0; HttpOnly`. */
function writtenOut(header: string, quote: string): string | null {
  const [pair, ...attributes] = header.split(';').map((each) => each.trim())
  const [, name, value] = /^([\w!#$%&*.^|~+-]+)=([\w!.*~()%-]*)$/.exec(pair!) ?? []
  const decoded = value === undefined ? null : decodedOf(value)
  if (name === undefined || decoded === null) return null
  const written = attributes.filter((each) => each !== '').map((each) => attribute(each, quote))
  if (written.includes(null) || !written.some((each) => each!.startsWith('path: '))) return null
  return `${quote}${name}${quote}, ${quote}${decoded}${quote}, { ${written.join(', ')} }`
}

/** The value that is encoded as `value`; `null` where another one would be sent. */
function decodedOf(value: string): string | null {
  try {
    const decoded = decodeURIComponent(value)
    return encodeURIComponent(decoded) === value && !/['"\\\n\r]/.test(decoded) ? decoded : null
  } catch {
    return null
  }
}

function attribute(text: string, quote: string): string | null {
  const [, name = '', value] = /^([\w-]+)(?:\s*=\s*([^'"\\]+))?$/.exec(text) ?? []
  const quoted = (content: string) => quote + content + quote
  switch (name.toLowerCase()) {
    case 'path':
    case 'domain':
      return value ? `${name.toLowerCase()}: ${quoted(value)}` : null
    case 'expires':
      return value && !Number.isNaN(Date.parse(value)) ? `expires: new Date(${quoted(value)})` : null
    case 'max-age':
      return value && /^-?\d+$/.test(value) ? `maxAge: ${value}` : null
    case 'httponly':
      return 'httpOnly: true'
    case 'secure':
      return 'secure: true'
    case 'samesite':
      return value && /^(lax|strict|none)$/i.test(value) ? `sameSite: ${quoted(value.toLowerCase())}` : null
    default:
      return null
  }
}
