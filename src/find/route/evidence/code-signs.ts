// What the code of a route does that only an endpoint can do, or that only machines ask for.
import type * as t from '@babel/types'
import { importOrigin } from '../../../ast/import-origin.js'
import { type NodePath, traverse } from '../../../ast/traverse.js'
import { calleeName } from '../../callee.js'
import { headerSign } from './header-signs.js'
import type { Sign } from './sign.js'

const streaming =
  /^(StreamingTextResponse|createDataStreamResponse|createUIMessageStreamResponse|toDataStreamResponse|toUIMessageStreamResponse|toTextStreamResponse|toAIStreamResponse|pipeDataStreamToResponse)$/

/** Functions that verify who sent a webhook, by the name that their libraries gave them. */
const verifiers =
  /(^|\.)(constructEvent(Async)?|verifyWebhook|isValidRequest|isValidSignature|assertValidRequest|verifySlackRequest|validateEvent|webhooks\.(verify|receive|verifyAndReceive)|verify\w*(Webhook|Hmac)\w*|verify\w*Signature|validate\w*Signature|unwrapWebhook)$/i

/** Every sign in the code below `path`. */
export function codeSigns(ast: t.File): Sign[] {
  const signs: Sign[] = []
  traverse(ast, {
    Identifier({ node }) {
      if (node.name === 'CRON_SECRET') signs.push({ code: 'route/cron', detail: 'it checks `CRON_SECRET`', node })
      if (streaming.test(node.name)) signs.push({ code: 'route/streams', detail: node.name, node })
    },
    NewExpression({ node }) {
      if (node.callee.type !== 'Identifier' || !/^(ReadableStream|TransformStream)$/.test(node.callee.name)) return
      signs.push({ code: 'route/streams', detail: node.callee.name, node })
    },
    StringLiteral(path) {
      const { node } = path
      if (/^text\/event-stream/i.test(node.value)) signs.push({ code: 'route/streams', detail: node.value, node })
      if (/^access-control-allow-/i.test(node.value)) signs.push({ code: 'route/cors', detail: '', node })
      const sign = headerSign(path)
      if (sign) signs.push(sign)
    },
    CallExpression(path) {
      const sign = callSign(path)
      if (sign) signs.push(sign)
    },
    'MemberExpression|OptionalMemberExpression'({ node }: NodePath) {
      if (/(^|\.)(res|response)\.socket(\.|$)/.test(calleeName(node)))
        signs.push({ code: 'route/socket', detail: 'the connection itself', node })
    },
  })
  return signs
}

/** What the name of the called function says. */
export function callSign(path: NodePath<t.CallExpression>): Sign | null {
  const { node } = path
  const name = calleeName(node.callee)
  if (/(^|\.)verifySignature(AppRouter|Edge)$/.test(name)) return { code: 'route/cron', detail: 'by QStash', node }
  if (verifiers.test(name)) return { code: 'route/webhook', detail: `\`${name}\` verifies who sent it`, node }
  if (/(^|\.)upgradeWebSocket$/.test(name)) return { code: 'route/socket', detail: 'a WebSocket', node }
  if (/(^|\.)(setPreviewData|clearPreviewData|setDraftMode)$/.test(name))
    return { code: 'route/draft-mode', detail: name, node }
  const origin = importOrigin(path.get('callee') as NodePath)
  if (origin?.source === 'next/headers' && origin.imported === 'draftMode' && switches(path))
    return { code: 'route/draft-mode', detail: 'draftMode()', node }
  return null
}

/** `draftMode().enable()`, `(await draftMode()).disable()`, `const draft = await draftMode(); draft.enable()`. */
function switches(call: NodePath): boolean {
  const value = call.parentPath?.isAwaitExpression() ? call.parentPath : call
  const { parentPath: parent } = value
  if (parent?.isMemberExpression()) return /\.(enable|disable)$/.test(calleeName(parent.node).replace(/^…/, ''))
  if (!parent?.isVariableDeclarator() || parent.node.id.type !== 'Identifier') return false
  const references = parent.scope.getBinding(parent.node.id.name)?.referencePaths ?? []
  return references.some(
    ({ parentPath }) =>
      parentPath?.isMemberExpression() === true && /\.(enable|disable)$/.test(calleeName(parentPath.node)),
  )
}
