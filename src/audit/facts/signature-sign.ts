// Recognises what proves that a request comes from the service that it says it comes from.
import type { NodePath } from '../../ast/traverse.js'
import { calleeName } from '../../find/callee.js'

const proof =
  /(^|\.)(constructEvent(Async)?|createHmac|createHash|createVerify|timingSafeEqual|safeCompare|\w*[vV]erif\w*|\w*[sS]ignature\w*|unwrap|validateEvent|parseWebhook|webhookCallback|parseBody|Webhooks?|Receiver)$/
const header = /signature|^svix-|^webhook-|^x-\S*(secret|token|hmac|key)|^authorization$|api-?key/i
const secret = /SECRET|TOKEN|API_?KEY|SIGNING|PASSWORD/

/** A check of a signature, or a secret that is read to compare it; `null` for everything else. */
export function signatureSign(path: NodePath): string | null {
  if (path.isStringLiteral()) return header.test(path.node.value) ? path.node.value : null
  if (path.isCallExpression() || path.isNewExpression()) {
    const text = calleeName(path.node.callee)
    return proof.test(text) ? text : null
  }
  if (!path.isMemberExpression() || path.node.property.type !== 'Identifier') return null
  return secret.test(path.node.property.name) ? path.node.property.name : null
}
