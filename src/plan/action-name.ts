// Names for actions as a developer would give them: createPost, updatePost, likePost; never postApiPostsIdLike.
import { camelize, pluralize, singularize } from 'inflection'
import { pathSegments } from './match-url.js'
import type { HttpMethod } from '../find/route-file.js'

/** Last words of a path that say what is done, so that they lead the name: `/posts/[id]/like` -> likePost. */
const verbs = new Set(
  `accept activate add apply approve archive assign attach authorize block book bookmark borrow cancel change check checkout claim clear clone close comment complete
  confirm connect convert copy create deactivate decline delete deny detach disable disconnect dismiss download duplicate edit enable end enroll execute export finish flag
  follow generate hide import invite join leave like link lock login logout mark merge move mute notify open pause pay pin preview process publish purchase rate read refresh
  register reject remove rename renew reorder reply report request resend reset resolve restore resume return revert review revoke rotate rsvp run save schedule search select
  send set share signin signout signup sort start stop submit subscribe suspend swap sync toggle transfer translate trigger unarchive unblock unfollow unlike unlink unlock
  unpin unpublish unsubscribe update upgrade upload upvote downvote validate verify view vote withdraw write`.split(
    /\s+/,
  ),
)

const methodVerb: Readonly<Record<string, string>> = {
  POST: 'create',
  PUT: 'update',
  PATCH: 'update',
  DELETE: 'delete',
  ANY: 'submit',
}

/** The static words of a route without `api` and version prefixes, and whether it ends in a dynamic segment. */
function words(path: string): { resources: string[]; endsDynamic: boolean } {
  const parts = pathSegments(path)
  const resources = parts.filter(
    (part, i) => !part.startsWith('[') && !(i === 0 && part === 'api') && !/^v\d+$/.test(part),
  )
  return { resources, endsDynamic: parts.at(-1)?.startsWith('[') ?? false }
}

/** `posts` for `/api/posts/[id]/like`: the file that the action goes to. */
export function domainOf(path: string): string {
  return words(path).resources[0]?.toLowerCase().replaceAll('_', '-') ?? 'app'
}

/**
 * Names for the action of `method` at `path`, best first; each later one is longer and less likely to be taken.
 * @param picksOne the request names one of them in its query: `DELETE /api/loans?id=1`.
 * @param siblings the other methods of the same path: with both PUT and PATCH there, PUT replaces.
 */
export function actionNames(
  method: HttpMethod | 'ANY',
  path: string,
  siblings: readonly string[],
  picksOne = false,
): string[] {
  const { resources, endsDynamic } = words(path)
  const last = resources.at(-1) ?? 'request'
  const parent = resources.at(-2)
  const isItem = pathSegments(path).some((part, i, all) => part.startsWith('[') && i < all.length - 1)
  const [head, ...tail] = last.split(/[-_.]|(?=[A-Z])/)
  const verb = method === 'PUT' && siblings.includes('PATCH') ? 'replace' : methodVerb[method]!
  const names: string[] = []
  if (!endsDynamic && head && verbs.has(head.toLowerCase())) {
    const object = parent ? (isItem ? singularize(parent) : parent) : ''
    const undo = method === 'DELETE' ? 'undo' : ''
    if (tail.length > 0) names.push(lowerCamel([undo, last]))
    names.push(lowerCamel([undo, head, ...tail, object]))
    if (!names.includes(lowerCamel([undo, last]))) names.push(lowerCamel([undo, last]))
  } else if (!endsDynamic && /ed$/.test(last) && parent && isItem) {
    // `/books/[id]/finished` is something that a book is.
    names.push(lowerCamel([method === 'DELETE' ? 'unmark' : 'mark', singularize(parent), last]))
  } else {
    const ofMany = !picksOne && !endsDynamic && method !== 'POST' && pluralize(last) === last && !isItem
    const noun = ofMany && method === 'DELETE' ? last : singularize(last)
    // `POST /api/posts/[id]` is no creation of a post with that id.
    const lead = method === 'POST' && endsDynamic ? 'submit' : verb
    names.push(lowerCamel([lead, noun]))
    if (parent) names.push(lowerCamel([lead, singularize(parent), noun]))
  }
  names.push(lowerCamel([verb, ...resources.map((word) => singularize(word))]))
  names.push(lowerCamel([verb, ...resources, method.toLowerCase()]))
  return [...new Set(names)].filter((name) => /^[a-z]\w*$/.test(name) && !reserved.has(name))
}

const reserved = new Set([
  'delete',
  'import',
  'export',
  'return',
  'default',
  'new',
  'switch',
  'case',
  'void',
  'await',
  'enum',
])

function lowerCamel(parts: readonly string[]): string {
  const joined = parts
    .filter(Boolean)
    .map((part) => part.replaceAll(/[^A-Za-z0-9]+|(?<=[a-z])(?=[A-Z])/g, '_').toLowerCase())
    .join('_')
  return camelize(joined, true)
}
