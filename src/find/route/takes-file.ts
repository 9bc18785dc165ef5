// Does a handler take a file out of what it is sent, a form or JSON? Files are larger than what an action accepts by default
// (https://nextjs.org/docs/app/api-reference/config/next-config-js/serverActions#bodysizelimit).
import type * as t from '@babel/types'
import type { NodePath } from '../../ast/traverse.js'
import { calleeName } from '../callee.js'
import type { Trouble } from './found-answer.js'
import type { Read } from './request-reads.js'

const fileType = /^(File|Blob)$/
const fileName = /(^|[_-])(files?|uploads?|attachments?|photos?|avatar|blob|audio|video)$|[a-z](File|Files)$/

/** The first sign of a file in `fn`, which reads the request as `reads` say; `null` where there is none. */
export function takesFile(fn: NodePath<t.Function>, reads: readonly Read[]): Trouble | null {
  return fileInForm(fn, reads) ?? fileInText(fn, reads)
}

/** `Buffer.from(file.content, 'base64')` of what a JSON body has. */
function fileInText(fn: NodePath<t.Function>, reads: readonly Read[]): Trouble | null {
  if (!reads.some(({ source }) => source === 'body')) return null
  let found: Trouble | null = null
  fn.traverse({
    CallExpression(path) {
      const [value, encoding] = path.node.arguments
      const decodes = calleeName(path.node.callee) === 'Buffer.from' && encoding?.type === 'StringLiteral'
      if (!decodes || encoding.value !== 'base64' || value?.type === 'StringLiteral') return
      found = { code: 'route/takes-file', detail: "`Buffer.from(…, 'base64')`", node: path.node }
      path.stop()
    },
  })
  return found
}

function fileInForm(fn: NodePath<t.Function>, reads: readonly Read[]): Trouble | null {
  const form = reads.filter(({ source }) => source === 'form')
  if (form.length === 0) return null
  const named = form.find(({ key }) => key !== null && fileName.test(key))
  if (named) return { code: 'route/takes-file', detail: `the field \`${named.key}\``, node: named.path.node }
  let found: Trouble | null = null
  const note = (path: NodePath, detail: string) => {
    found ??= { code: 'route/takes-file', detail, node: path.node }
    path.stop()
  }
  fn.traverse({
    TSTypeReference(path) {
      const { typeName } = path.node
      if (typeName.type === 'Identifier' && fileType.test(typeName.name)) note(path, `\`${typeName.name}\``)
    },
    BinaryExpression(path) {
      const { operator, right } = path.node
      if (operator === 'instanceof' && right.type === 'Identifier' && fileType.test(right.name))
        note(path, `\`${right.name}\``)
    },
    CallExpression(path) {
      const { callee } = path.node
      if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return
      if (/^(arrayBuffer|stream|bytes)$/.test(callee.property.name)) note(path, `\`.${callee.property.name}()\``)
    },
  })
  return found
}
