// Names for actions as a developer would give them: createPost, updatePost, likePost; never postApiPostsIdLike.
import { camelize, pluralize, singularize } from 'inflection'
import { pathSegments } from '../find/route/route-path.js'
import type { HttpMethod } from '../find/route/route-file.js'

/** Last words of a path that say what is done, so that they lead the name: `/posts/[id]/like` -> likePost. */
const verbs = new Set(
  `accept activate add analyze apply approve archive ask assign attach authorize ban block book bookmark borrow cancel change check checkout claim classify
  cleanup clear clone close comment complete confirm connect convert copy crawl create deactivate decline delete deny deploy detach disable disconnect dismiss download
  downvote duplicate edit enable end enhance enqueue enroll enter escalate execute export favorite fetch find finish flag flush follow forgot fork generate get hide
  impersonate import improve ingest invite join launch leave like link lock login logout mark merge moderate modify move mute notify open parse pause pay pin ping preview process
  publish purchase purge rate read rebuild recalculate reconnect redeem refresh refund regenerate register reindex reject remove rename renew reorder reply report
  request rerun resend reset resolve restart restore resume retry return revert review revoke rewrite rotate rsvp run save scan schedule scrape search seed select send
  set share signin signout signup snooze sort star start stop submit subscribe summarize suspend swap sync toggle track transcribe transfer translate trigger
  unarchive unban unblock unfavorite unfollow unlike unlink unlock unpin unpublish unstar unsubscribe untrack update upgrade upload upvote validate verify view vote
  withdraw write`.split(/\s+/),
)

/** Verbs that are no nouns too: `/upload/avatar` -> uploadAvatar, but `/book/chapters` is about a book. */
const leading =
  /^(upload|send|generate|export|import|process|validate|verify|sync|translate|create|add|update|edit|delete|remove|get|fetch)$/
/** Verbs that are nouns as often, and what makes one thing of such a noun: an `invite-code` is no code that is invited. */
const attributive =
  /^(block|book|comment|flag|follow|invite|like|link|lock|merge|pin|reply|report|request|review|schedule|search|share|star|track|transfer|view|vote)$/
const compound =
  /^(codes?|links?|ids?|tokens?|keys?|status|settings|preferences|options|lists?|logs?|entr(y|ies)|types?|items?|history|config|templates?|groups?|counts?|titles?|forms?|pages?|rules?|requests?|slots?|marks?)$/
/** What the DELETE of such a mark is called. */
const opposites: Readonly<Record<string, string>> = {
  like: 'unlike',
  follow: 'unfollow',
  subscribe: 'unsubscribe',
  bookmark: 'unbookmark',
  favorite: 'unfavorite',
  star: 'unstar',
  track: 'untrack',
  ban: 'unban',
  pin: 'unpin',
  publish: 'unpublish',
  archive: 'unarchive',
  lock: 'unlock',
  mute: 'unmute',
  block: 'unblock',
  join: 'leave',
}
/** Plural in English, and one thing. */
const always = /^(settings|preferences|prefs|options|details|credentials|data|metadata|analytics|permissions)$/
/** There is one of it from the start: nobody creates it. */
const isThere = /^(settings|preferences|prefs|options|details|profile|password|avatar|role|theme|language)$/
/** Folders of endpoints, rather than things. */
const folders = /^(auth|account|me)$/
/** What people do to get in and out: `/users/login` is nothing that is done to users. */
const entrance = /^(login|logout|signin|signout|signup|register)$/
/** Where a name is taken: another word for the same. */
const synonyms: Readonly<Record<string, readonly string[]>> = {
  create: ['add', 'insert'],
  update: ['edit', 'change'],
  replace: ['overwrite'],
  delete: ['remove', 'discard'],
  submit: ['send'],
}

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
  return (
    words(path)
      .resources[0]?.replaceAll(/_|(?<=[a-z])(?=[A-Z])/g, '-')
      .toLowerCase() ?? 'app'
  )
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
  const { resources: all, endsDynamic } = words(path)
  // `/prompts/new` is where a prompt is made.
  const resources = all.length > 1 && all.at(-1) === 'new' ? all.slice(0, -1) : all
  const last = resources.at(-1) ?? 'request'
  const parent = resources.at(-2)
  const isItem = pathSegments(path).some((part, i, all) => part.startsWith('[') && i < all.length - 1) || endsDynamic
  const [head = '', ...tail] = last.split(/[-_.]|(?=[A-Z])/).map((word) => word.toLowerCase())
  const verb = method === 'PUT' && siblings.includes('PATCH') ? 'replace' : methodVerb[method]!
  const names: string[] = []
  const isOwn = entrance.test(head) && /^users?$/.test(parent ?? '')
  const object = parent && !folders.test(parent) && !isOwn ? parent : ''
  // What can be deleted is a thing, unless the word for taking it back is known: `DELETE /api/resume`.
  const isDeleted = method === 'DELETE' || siblings.includes('DELETE')
  const isThing = object === '' && isDeleted && !leading.test(head) && !(head in opposites)
  const isNoun = isThing || (attributive.test(head) && compound.test(tail.at(-1) ?? ''))
  if (!isNoun && verbs.has(head) && (!endsDynamic || (object !== '' && leading.test(head)))) {
    const one = isItem || head === 'create' || head === 'add' ? single(object) : object
    const action =
      method === 'DELETE' && head !== 'delete' && head !== 'remove' ? (opposites[head] ?? `undo ${head}`) : head
    if (/^(un)?read$/.test(last) && isItem) names.push(lowerCamel(['mark', one, last]))
    if (tail.length > 0) names.push(lowerCamel([action, ...tail]))
    names.push(lowerCamel([action, ...tail, one]))
    const outer = resources.at(-3)
    if (outer && one !== '') names.push(lowerCamel([action, ...tail, single(outer), one]))
    names.push(lowerCamel([action, ...tail]))
    if (reserved.has(lowerCamel([action, ...tail, one]))) names.push(lowerCamel([action, 'data']))
  } else if (!endsDynamic && parent && leading.test(parent)) {
    names.push(lowerCamel([parent, last]))
  } else if (!endsDynamic && /ed$/.test(last) && parent && isItem) {
    // `/books/[id]/finished` is something that a book is.
    names.push(lowerCamel([method === 'DELETE' ? 'unmark' : 'mark', single(parent), last]))
  }
  if (names.length === 0) {
    const ofMany = !picksOne && !isItem && method === 'DELETE' && pluralize(last) === last
    const noun = ofMany ? last : single(last)
    // `POST /api/posts/[id]` is no creation of a post with that id.
    const lead = method !== 'POST' ? verb : endsDynamic ? 'submit' : isThere.test(last) ? 'update' : verb
    names.push(lowerCamel([lead, noun]))
    if (parent) names.push(lowerCamel([lead, single(parent), noun]))
    names.push(...(synonyms[lead] ?? []).map((word) => lowerCamel([word, noun])))
  }
  names.push(lowerCamel([verb, ...resources.map(single)]))
  names.push(lowerCamel([verb, ...resources, method.toLowerCase()]))
  return [...new Set(names)].filter((name) => /^[a-z]\w*$/.test(name) && !reserved.has(name))
}

function single(noun: string): string {
  return always.test(noun) ? noun : singularize(noun)
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
