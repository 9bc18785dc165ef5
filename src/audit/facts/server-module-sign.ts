// Recognises what can only run on a server: Node's own modules, drivers of databases, what Next keeps for requests.
import { importOrigin } from '../../ast/import-origin.js'
import type { NodePath } from '../../ast/traverse.js'

const onlyOnServer =
  /^((node:)?(fs|fs\/promises|child_process|net|tls|dns|worker_threads|cluster|http2)|next\/headers|pg|mysql2(\/promise)?|mongodb|better-sqlite3|ioredis|nodemailer|firebase-admin(\/\w+)?|bcrypt|knex|sequelize)$/

/** The package that the name comes from; `null` for what browsers have too. */
export function serverModuleSign(path: NodePath): string | null {
  if (!path.isIdentifier() || path.parentPath?.isTSTypeReference()) return null
  const origin = importOrigin(path)
  if (!origin) return null
  // Of Prisma's package, the enums are for browsers as well.
  if (/^@prisma\/client(\/|$)/.test(origin.source)) return origin.imported === 'PrismaClient' ? origin.source : null
  return onlyOnServer.test(origin.source) ? origin.source : null
}
