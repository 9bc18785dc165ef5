// Functions that answer for a handler: what stands in the place of their calls, and why some stay.
import { describe, expect, it } from 'vitest'
import { parse } from '../../src/ast/parse.js'
import { handlersOf } from '../../src/find/route/handler.js'
import type { ModuleLookup } from '../../src/find/route/module-lookup.js'
import { describePath } from '../../src/find/route/route-path.js'

function handlerOf(body: string, helper: string, file = 'app/api/posts/route.ts') {
  const modules: ModuleLookup = {
    definitionOf: (_, specifier, name) => (specifier === '@/lib/answers' ? { file: 'lib/answers.ts', name } : null),
    read: (each) => (each === 'lib/answers.ts' ? parse(each, helper) : null),
    specifier: (_, to) => `@/${to}`,
  }
  const router = file.startsWith('pages') ? 'pages' : 'app'
  const code =
    router === 'app'
      ? `import { answer, api } from '@/lib/answers'\nexport async function POST(request: Request) {\n${body}\n}\n`
      : `import { answer } from '@/lib/answers'\nexport default async function handler(req, res) {\n${body}\n}\n`
  const [handler] = handlersOf(parse(file, code), describePath(router, '/api/posts'), { modules }).handlers
  const { parsed, fn, troubles } = handler!
  const { start, end } = fn.node.body as { start: number; end: number }
  const written = parsed.text.slice(start + 1, end - 1)
  return { text: written.trim(), troubles: troubles.map(({ code, detail }) => `${code} ${detail}`), parsed }
}

const json = 'Response.json'

describe('helpers that answer', () => {
  it.each<[what: string, call: string, helper: string, written: string]>([
    [
      'arguments in the place of parameters',
      "return answer('No', 400)",
      `export const answer = (error, status) => ${json}({ error }, { status })`,
      `return ${json}({ error: 'No' }, { status: 400 })`,
    ],
    [
      'a name that is the same here and there',
      'return answer(error)',
      `export function answer(error) { return ${json}({ error }) }`,
      `return ${json}({ error })`,
    ],
    [
      'defaults, and what is not passed',
      "return answer('No')",
      `export const answer = (error, details, status = 400) => ${json}({ error, ...(details && { details }) }, { status })`,
      `return ${json}({ error: 'No' }, { status: 400 })`,
    ],
    [
      'options that are taken apart',
      "return answer({ error: 'No', code: 'no' })",
      `export const answer = ({ error, code, status = 422 }) => ${json}({ error, ...(code ? { code } : {}) }, { status })`,
      `return ${json}({ error: 'No', code: 'no' }, { status: 422 })`,
    ],
    [
      'members of what it takes apart',
      'return answer(problem)',
      `export const answer = ({ title: error, at }) => ${json}({ error, at })`,
      `return ${json}({ error: problem.title, at: problem.at })`,
    ],
    [
      'texts that are one text',
      "return answer('Post')",
      `export const answer = (what) => ${json}({ error: \`\${what} not found\` }, { status: 404 })`,
      `return ${json}({ error: 'Post not found' }, { status: 404 })`,
    ],
    [
      'members of objects',
      'return api.no()',
      `const no = () => ${json}({ error: 'No' }, { status: 400 })\nexport const api = { no }`,
      `return ${json}({ error: 'No' }, { status: 400 })`,
    ],
    [
      'static methods',
      "return api.no('Never')",
      `export class api { static no(error: string) { return ${json}({ error }, { status: 400 }) } }`,
      `return ${json}({ error: 'Never' }, { status: 400 })`,
    ],
    [
      'work once, where it stood',
      'return answer(await save())',
      `export const answer = (data) => ${json}({ data })`,
      `return ${json}({ data: await save() })`,
    ],
    [
      'work of which the answer speaks twice',
      'return answer(await save())',
      `export function answer(saved) {\n  return ${json}({ saved, id: saved.id })\n}`,
      `const saved = await save()\nreturn ${json}({ saved, id: saved.id })`,
    ],
    [
      'statements, indented as there, with their comments',
      '  return answer(error)',
      `export function answer(error) {\n    // Said before.\n    if (error.known) {\n        return ${json}({}, { status: 409 })\n    }\n    return ${json}({}, { status: 500 })\n}`,
      `// Said before.\n  if (error.known) {\n      return ${json}({}, { status: 409 })\n  }\n  return ${json}({}, { status: 500 })`,
    ],
    [
      'a variable whose name the handler has',
      'const text = String(Date.now())\nreturn answer(text)',
      `export function answer(error) {\n  const text = String(error)\n  return ${json}({ text })\n}`,
      `const text = String(Date.now())\nconst handlerText = String(text)\nreturn ${json}({ text: handlerText })`,
    ],
    [
      'one side of a condition',
      "return ok ? answer('Yes') : answer('No')",
      `export const answer = (text) => ${json}(text)`,
      `return ok ? ${json}('Yes') : ${json}('No')`,
    ],
    [
      'types that only a generic function needs',
      'return answer(1)',
      `export function answer<T>(data: T) { return ${json}<Answer<T>>({ data } as Answer<T>) }`,
      `return ${json}({ data: 1 })`,
    ],
  ])('writes %s', (_, call, helper, written) => {
    const { text, troubles } = handlerOf(call, helper)
    expect(text).toBe(written)
    expect(troubles).toEqual([])
  })

  it('writes the answer of a response that is passed', () => {
    const helper = 'export function answer(res, status, error) {\n  res.status(status).json({ error })\n}'
    const { text, troubles } = handlerOf("  answer(res, 400, 'No')\n  return", helper, 'pages/api/posts.ts')
    expect(text).toBe("res.status(400).json({ error: 'No' })\n  return")
    expect(troubles).toEqual([])
  })

  it('brings imports and constants of the other module', () => {
    const helper = `import { log } from './log'\nconst NO = 'No'\nexport function answer(e) { log(e); return ${json}(NO) }`
    const { parsed } = handlerOf('return answer(error)', helper)
    expect(parsed.text).toContain("import { log } from '@/lib/log'")
    expect(parsed.text).toContain("const NO = 'No'")
  })

  it.each<[what: string, call: string, helper: string, reason: RegExp]>([
    [
      'a default that may apply',
      'return answer(error.status)',
      `export const answer = (status = 500) => ${json}({}, { status })`,
      /default of it may apply to `error.status`/,
    ],
    [
      'state',
      'return answer()',
      `let count = 0\nexport function answer() { return ${json}({ count: ++count }) }`,
      /shares the variable `count`/,
    ],
    [
      'a name that the argument means otherwise',
      'const text = String(Date.now()); return answer(text)',
      `export function answer(error) { return ${json}([1].map((text) => [text, error])) }`,
      /its `text` has the name of something/,
    ],
    [
      'a name that the handler hides',
      'const log = String(Date.now()); return answer(log)',
      `import { log } from './log'\nexport function answer(error) { log(error); return ${json}({ error }) }`,
      /`log`, which is something else in the handler/,
    ],
    [
      'options that come from elsewhere',
      'return answer(optionsOf(Date.now()))',
      `export const answer = ({ error }) => ${json}({ error })`,
      /takes an object apart/,
    ],
    [
      'work that it does not take',
      "return answer('No', await save())",
      `export const answer = (error) => ${json}({ error })`,
      /more than it takes/,
    ],
    [
      'an option with work that it does not take',
      'return answer({ error: 1, log: write() })',
      `export const answer = ({ error }) => ${json}({ error })`,
      /does not take `log`/,
    ],
    [
      'a parameter that it changes',
      'return answer(1)',
      `export function answer(n) { n += 1; return ${json}(n) }`,
      /assigns to `n`/,
    ],
    [
      'statements in the place of a value',
      'return ok ? answer(1) : answer(2)',
      `export function answer(n) { if (n.bad) return ${json}(0); return ${json}(n) }`,
      /more than one expression/,
    ],
    [
      'a rejection that would meet a catch',
      `try { return answer(1) } catch { return ${json}('caught', { status: 500 }) }`,
      `export async function answer(n) { await log(n); return ${json}(n) }`,
      /`try` that does not wait/,
    ],
    [
      'generic code',
      'return answer(1)',
      `export function answer<T>(n: T) { return ${json}(n satisfies T) }`,
      /generic in `T`/,
    ],
  ])('leaves a helper with %s', (_, call, helper, reason) => {
    const { troubles } = handlerOf(call, helper)
    expect(troubles.join()).toMatch(/^route\/helper-not-separable/)
    expect(troubles.join()).toMatch(reason)
  })

  it('says that a package is not followed', () => {
    const code = "import { answer } from 'answer-kit'\nexport async function POST() { return answer(1) }\n"
    const file = parse('app/api/posts/route.ts', code)
    const [handler] = handlersOf(file, describePath('app', '/api/posts')).handlers
    expect(handler!.troubles.map((each) => each.code)).toEqual(['route/answers-through-package'])
  })
})
