// Recognises reads of the environment that no browser can make: without NEXT_PUBLIC_ a variable is not in the bundle
// (https://nextjs.org/docs/app/guides/environment-variables).
import type { NodePath } from '../../ast/traverse.js'
import { calleeName } from '../../find/callee.js'

const given = /^(NEXT_PUBLIC_\w*|NODE_ENV|NEXT_RUNTIME|__NEXT_\w*|ANALYZE|CI|TURBOPACK|STORYBOOK\w*)$/

/** The variable that is read, `API_KEY` of `process.env.API_KEY`; `null` where a browser has it, or the code asks where it runs. */
export function secretSign(path: NodePath): string | null {
  if (!path.isMemberExpression() || calleeName(path.node.object) !== 'process.env') return null
  const { property } = path.node
  if (property.type !== 'Identifier' || given.test(property.name)) return null
  return isGuarded(path) || isListed(path) || isFallback(path) ? null : property.name
}

/** `typeof window` somewhere in the same function: it knows that it runs on both sides. */
function isGuarded(path: NodePath): boolean {
  const owner = path.getFunctionParent() ?? path.scope.getProgramParent().path
  let asks = false
  owner.traverse({
    UnaryExpression({ node }) {
      asks ||= node.operator === 'typeof' && node.argument.type === 'Identifier' && node.argument.name === 'window'
    },
  })
  return asks
}

/** `process.env.NEXT_PUBLIC_URL ?? process.env.VERCEL_URL`: each side takes what it has. */
function isFallback(path: NodePath): boolean {
  const chain = path.findParent((parent) => parent.isLogicalExpression() && !parent.parentPath?.isLogicalExpression())
  let isPublic = false
  chain?.traverse({
    MemberExpression({ node }) {
      isPublic ||= /^process\.env\.NEXT_PUBLIC_/.test(calleeName(node))
    },
  })
  return isPublic
}

/** `createEnv({ runtimeEnv: { API_KEY: process.env.API_KEY } })`, `schema.parse({ … })`: such a list says itself what a browser may have. */
function isListed(path: NodePath): boolean {
  return (
    path.findParent(
      (parent) =>
        parent.isCallExpression() && /(^|\.)(createEnv|parse|safeParse)$/.test(calleeName(parent.node.callee)),
    ) !== null
  )
}
