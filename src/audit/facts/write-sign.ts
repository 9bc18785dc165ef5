// Recognises calls that change something that outlives the request: rows, files, mail, other services.
import type * as t from '@babel/types'
import { importOrigin } from '../../ast/import-origin.js'
import type { NodePath } from '../../ast/traverse.js'
import { calleeName, isFetch } from '../../find/callee.js'

/** Words of database clients that mean nothing else. */
const always =
  /^(createMany|createManyAndReturn|updateMany|deleteMany|upsert|insertOne|insertMany|updateOne|deleteOne|replaceOne|bulkWrite|findOneAndUpdate|findOneAndDelete|findOneAndReplace|findByIdAndUpdate|findByIdAndDelete|findByIdAndRemove|\$executeRaw|\$executeRawUnsafe|sendMail|insertInto|updateTable|deleteFrom|createDocument|updateDocument|deleteDocument|fetchMutation)$/
/** Words that other things have too: they count on a database client. */
const ofClient = /^(create|update|delete|insert|set|del|put|remove|destroy|save)$/
const client =
  /(^|\.)(\w*prisma\w*|db|database|tx|trx|\w*[sS]upabase\w*|knex|orm|stripe|redis|kv|dbClient|prismaClient)\b/
const sqlWrite = /^\s*(insert\s+into|update\s+\S+\s+set|delete\s+from|merge\s+into|truncate)\b/i
const fileWrite = /^(fs|fsp|fsPromises|promises)\.(\w+\.)?(writeFile|appendFile|unlink|rm|rmdir|rename|mkdir)(Sync)?$/
const mail = /\b(resend|postmark|sendgrid|sgMail|mailgun|transporter|ses)\b.*\.send\w*$/i

/** The call that writes, as a message shows it; `null` where it is none. */
export function writeSign(path: NodePath): string | null {
  if (path.isTaggedTemplateExpression()) {
    const { tag, quasi } = path.node
    const text = calleeName(tag)
    return /\$executeRaw/.test(text) || sqlWrite.test(quasi.quasis[0]?.value.raw ?? '') ? text : null
  }
  if (!path.isCallExpression() && !path.isOptionalCallExpression()) return null
  const { node } = path
  const text = calleeName(node.callee)
  const name = text.split('.').at(-1) ?? text
  if (always.test(name) && (text.includes('.') || name === 'fetchMutation')) return text
  if (/\.checkout\.sessions\.create$/.test(text)) return null
  if (isModel(path.get('callee') as NodePath, name) || isFirestore(path.get('callee') as NodePath)) return text
  if (ofClient.test(name) && client.test(text.slice(0, -name.length)) && !isMap(text)) return text
  if (fileWrite.test(text) || mail.test(text)) return text
  if (/\.(query|execute|raw|unsafe)$/.test(text) && node.arguments.some(isSqlWrite)) return text
  if (path.isCallExpression() && isFetch(path) && sendsMethod(path.node)) return text
  return null
}

/** `Post.create({ … })` of Mongoose: a class of the project's models. */
function isModel(callee: NodePath, name: string): boolean {
  if (!/^(create|insertMany)$/.test(name) || !callee.isMemberExpression()) return false
  const { object } = callee.node
  return (
    object.type === 'Identifier' &&
    /^[A-Z]/.test(object.name) &&
    /model/i.test(importOrigin(callee.get('object') as NodePath)?.source ?? '')
  )
}

function isFirestore(callee: NodePath): boolean {
  const origin = importOrigin(callee)
  return origin?.source === 'firebase/firestore' && /^(setDoc|addDoc|updateDoc|deleteDoc)$/.test(origin.imported)
}

/** `db().update(posts)` writes, `cache.db.set` may be anything: `set`, `del` and `put` are of stores only. */
function isMap(text: string): boolean {
  return /\.(set|del|put|save|remove)$/.test(text) && !/(redis|kv)\b/i.test(text)
}

function isSqlWrite(node: t.Node): boolean {
  if (node.type === 'StringLiteral') return sqlWrite.test(node.value)
  return node.type === 'TemplateLiteral' && sqlWrite.test(node.quasis[0]?.value.raw ?? '')
}

/** To a backend of one's own: what goes to a named service is that service's to guard, and a query of GraphQL is a POST too. */
function sendsMethod({ arguments: [url, options] }: t.CallExpression): boolean {
  const address =
    url?.type === 'StringLiteral' ? url.value : url?.type === 'TemplateLiteral' ? url.quasis[0]?.value.raw : ''
  if (!address?.includes('/') && url?.type !== 'TemplateLiteral') return false
  if (/^https?:|graphql/i.test(address ?? '')) return false
  if (options?.type !== 'ObjectExpression') return false
  return options.properties.some(
    (each) =>
      each.type === 'ObjectProperty' &&
      each.key.type === 'Identifier' &&
      each.key.name === 'method' &&
      each.value.type === 'StringLiteral' &&
      /^(post|put|patch|delete)$/i.test(each.value.value),
  )
}
