import { describe, expect, it } from 'vitest'
import type { DiagnosticCode } from '../../src/diagnostics.js'
import { codesIn } from './audit-of.js'

type Row = [what: string, lines: number[], text: string, more?: Record<string, string>, file?: string]

/** Each row: the lines in which `code` is found in `file`; none = the rule has nothing to say. */
function rule(code: DiagnosticCode, usual: string, rows: Row[]): void {
  describe(code, () => {
    it.each(rows)('%s', async (_, lines, text, more = {}, file = usual) => {
      const found = await codesIn({ ...more, [file]: text }, file)
      expect(found.filter((each) => each.startsWith(`${code} `))).toEqual(lines.map((line) => `${code} ${line}`))
    })
  })
}

const actions = 'app/actions.ts'
const head = "'use server'\nimport { db } from '@/lib/db'\n"
const remove = 'export async function removePost(id: string) {\n  await db.post.delete({ where: { id } })\n}\n'
const session = {
  'lib/session.ts':
    "import { cookies } from 'next/headers'\nexport async function viewer() {\n  return (await cookies()).get('session')?.value\n}\nexport const other = 1\n",
  'lib/guard.ts':
    "import { viewer } from './session'\nexport async function guard() {\n  if (!(await viewer())) throw new Error('no')\n}\nexport async function open() {}\n",
}

rule('action/missing-auth', actions, [
  ['a write for anybody', [3], head + remove],
  ['an arrow function', [3], head + 'export const addPost = async (post: object) => db.post.create({ data: post })\n'],
  [
    'a write in a helper of another file',
    [3],
    "'use server'\nimport { save } from '@/lib/save'\nexport async function keep(id: string) {\n  await save(id)\n}\n",
    {
      'lib/save.ts':
        "import { db } from './db'\nexport const save = (id: string) => db.post.update({ where: { id }, data: {} })\n",
    },
  ],
  [
    'an inline action',
    [3],
    "import { db } from '@/lib/db'\nexport default function Page() {\n  async function clear() {\n    'use server'\n    await db.post.deleteMany()\n  }\n  return <form action={clear} />\n}\n",
    {},
    'app/clear/page.tsx',
  ],
  [
    'a helper whose name promises what it does not do',
    [4],
    head + "import { requireUser } from '@/lib/promise'\n" + remove.replace('{\n', '{\n  await requireUser()\n'),
    {
      'lib/promise.ts': 'export async function requireUser() {\n  return true\n}\n',
    },
  ],
  [
    'the open one of two helpers in a file',
    [4],
    head + "import { open } from '@/lib/guard'\n" + remove.replace('{\n', '{\n  await open()\n'),
    session,
  ],
  [
    'a locale cookie, which says nothing about the person',
    [4],
    head +
      "import { cookies } from 'next/headers'\n" +
      remove.replace('{\n', "{\n  const locale = (await cookies()).get('locale')\n"),
  ],
  [
    'a helper followed to the cookie',
    [],
    head + "import { guard } from '@/lib/guard'\n" + remove.replace('{\n', '{\n  await guard()\n'),
    session,
  ],
  [
    'auth() of a package',
    [],
    head + "import { auth } from '@clerk/nextjs/server'\n" + remove.replace('{\n', '{\n  await auth()\n'),
  ],
  [
    'auth() of the own NextAuth',
    [],
    head + "import { auth } from '@/auth'\n" + remove.replace('{\n', '{\n  await auth()\n'),
    {
      'auth.ts': "import NextAuth from 'next-auth'\nexport const { auth, handlers } = NextAuth({ providers: [] })\n",
    },
  ],
  [
    'an action client with the session in its middleware',
    [],
    head +
      "import { authClient } from '@/lib/client'\nexport const removePost = authClient.action(async ({ ctx }) => {\n  await db.post.delete({ where: { id: ctx.id } })\n})\n",
    {
      'lib/client.ts':
        "import { createSafeActionClient } from 'next-safe-action'\nimport { getServerSession } from 'next-auth'\nexport const authClient = createSafeActionClient().use(async ({ next }) => next({ ctx: await getServerSession() }))\n",
    },
  ],
  [
    'an action client without one',
    [4],
    head +
      "import { client } from '@/lib/client'\nexport const removePost = client.action(async () => {\n  await db.post.deleteMany()\n})\n",
    {
      'lib/client.ts':
        "import { createSafeActionClient } from 'next-safe-action'\nexport const client = createSafeActionClient()\n",
    },
  ],
  [
    'a method of a service',
    [],
    head + "import { service } from '@/lib/service'\n" + remove.replace('{\n', '{\n  await service.check()\n'),
    {
      ...session,
      'lib/service.ts':
        "import { guard } from './guard'\nclass Service {\n  check() {\n    return this.inner()\n  }\n  inner() {\n    return guard()\n  }\n}\nexport const service = new Service()\n",
    },
  ],
  [
    'a password that is compared',
    [],
    head +
      "import bcrypt from 'bcryptjs'\n" +
      remove.replace('{\n', "{\n  if (!(await bcrypt.compare(id, ''))) return\n"),
  ],
  [
    'what strangers are for',
    [],
    head +
      'export async function subscribeToNewsletter(email: string) {\n  await db.reader.create({ data: { email } })\n}\n',
  ],
  [
    'what only server code uses',
    [],
    head + remove,
    {
      'app/page.tsx': 'export default () => null\n',
      'app/api/posts/route.ts':
        "import { removePost } from '../../actions'\nexport const POST = () => removePost('1')\n",
    },
  ],
  [
    'an action that a hook of a client component uses, over a barrel',
    [3],
    head + remove,
    {
      'app/page.tsx': 'export default () => null\n',
      'app/index.ts': "export * from './actions'\n",
      'app/use-remove.ts': "import { removePost } from '.'\nexport const useRemove = () => removePost\n",
      'app/list.tsx': "'use client'\nimport { useRemove } from './use-remove'\nexport const List = () => useRemove()\n",
    },
  ],
  [
    'a cart that only a cookie knows',
    [],
    head +
      "import { cookies } from 'next/headers'\n" +
      remove.replace('{\n', "{\n  const cart = (await cookies()).get('cartId')\n"),
  ],
  [
    'a query of somebody else’s GraphQL',
    [],
    "'use server'\nexport async function goods() {\n  return fetch(endpoint, { method: 'POST' })\n}\n",
  ],
  [
    'a model of Mongoose',
    [3],
    "'use server'\nimport Post from '@/lib/models/post'\nexport async function addPost(post: object) {\n  await Post.create(post)\n}\n",
  ],
  ['a read', [], head + 'export async function posts() {\n  return db.post.findMany()\n}\n'],
  [
    'a Map of its own',
    [],
    "'use server'\nconst seen = new Map()\nexport async function keep(id: string) {\n  seen.delete(id)\n}\n",
  ],
])

const proxy = {
  'proxy.ts':
    "import { getToken } from 'next-auth/jwt'\nexport async function proxy(request) {\n  if (!(await getToken({ req: request }))) return Response.redirect('/login')\n}\n",
}
rule('action/behind-path-guard', actions, [
  ['a proxy with a session', [3], head + remove, proxy],
  [
    'an inline action behind it',
    [3],
    "import { db } from '@/lib/db'\nexport default function Page() {\n  async function clear() {\n    'use server'\n    await db.post.deleteMany()\n  }\n  return <form action={clear} />\n}\n",
    proxy,
    'app/clear/page.tsx',
  ],
  ['a proxy that guards nothing', [], head + remove, { 'proxy.ts': 'export function proxy() {}\n' }],
  [
    'an action that checks too',
    [],
    head + "import { auth } from '@clerk/nextjs/server'\n" + remove.replace('{\n', '{\n  await auth()\n'),
    proxy,
  ],
])

rule('action/needless-endpoint', actions, [
  [
    'a write that a route uses',
    [3],
    head + remove,
    {
      'app/page.tsx': 'export default () => null\n',
      'app/api/posts/route.ts':
        "import { removePost } from '../../actions'\nexport const POST = () => removePost('1')\n",
    },
  ],
  [
    'a write that another action of the file uses',
    [3],
    head + remove + "export async function clean() {\n  await removePost('1')\n}\n",
    {
      'app/page.tsx': "import { clean } from './actions'\nexport default () => <form action={clean} />\n",
    },
  ],
  ['an action of a page', [], head + remove],
  [
    'what only the Pages Router uses',
    [],
    head + remove,
    {
      'app/page.tsx': 'export default () => null\n',
      'pages/api/posts.tsx': "import { removePost } from '../../app/actions'\nexport default () => removePost('1')\n",
    },
  ],
  [
    'without the directive',
    [],
    "import { db } from '@/lib/db'\n" + remove,
    { 'app/page.tsx': 'export default () => null\n' },
  ],
])

rule('action/missing-validation', actions, [
  [
    'an object as it comes',
    [3],
    head + 'export async function addPost(post: Post) {\n  await db.post.create({ data: post })\n}\n',
  ],
  [
    'fields of a form as they come',
    [3],
    head +
      "export async function addPost(formData: FormData) {\n  const title = formData.get('title') as string\n  await db.post.create({ data: { title } })\n}\n",
  ],
  [
    'a schema',
    [],
    head +
      "import { z } from 'zod'\nconst post = z.object({})\nexport async function addPost(input: unknown) {\n  await db.post.create({ data: post.parse(input) })\n}\n",
  ],
  [
    'a condition',
    [],
    head +
      "export async function addPost(formData: FormData) {\n  const title = formData.get('title')\n  if (!title) return\n  await db.post.create({ data: { title } })\n}\n",
  ],
  [
    'a text, whatever arrives',
    [],
    head +
      "export async function addPost(formData: FormData) {\n  const title = formData.get('title')?.toString() ?? ''\n  await db.post.create({ data: { title } })\n}\n",
  ],
  ['a key', [], head + remove],
  [
    'a client with a schema',
    [],
    head +
      "import { client } from '@/lib/client'\nexport const addPost = client.schema(shape).action(async ({ parsedInput }) => db.post.create({ data: parsedInput }))\n",
  ],
])

const form = {
  'app/form.tsx':
    "'use client'\nimport { removePost } from './actions'\nexport const Form = () => <form action={removePost} />\n",
}
rule('action/missing-refresh', actions, [
  ['a form that shows old data', [3], head + remove, form],
  [
    'a button that does',
    [3],
    head + remove,
    {
      'app/b.tsx':
        "'use client'\nimport { removePost } from './actions'\nexport const B = () => <button onClick={() => removePost('1')} />\n",
    },
  ],
  [
    'revalidatePath',
    [],
    head + "import { revalidatePath } from 'next/cache'\n" + remove.replace('})\n', "})\n  revalidatePath('/')\n"),
    form,
  ],
  ['a caller that refreshes', [], head + remove, { 'app/form.tsx': form['app/form.tsx'] + 'router.refresh()\n' }],
  ['nobody uses it', [], head + remove, { 'app/page.tsx': 'export default () => null\n' }],
])

rule('action/backtick-directive', actions, [
  ['in backticks', [1], '`use server`\nexport async function go() {}\n'],
  ['behind an import', [2], "import x from 'x'\n'use server'\nexport async function go() {\n  x()\n}\n"],
  ['in a function', [2], 'export async function go() {\n  `use server`\n}\n'],
  ['a directive', [], "'use server'\nexport async function go() {}\n"],
  ['a text', [], 'export const text = `use server`\n'],
])

rule('action/invalid-export', actions, [
  [
    'an object and a function that is not async',
    [2, 3],
    "'use server'\nexport const config = { a: 1 }\nexport function name() {}\n",
  ],
  ['a function expression with a name', [2], "'use server'\nexport const save = async function own() {}\n"],
  ['a schema', [3], "'use server'\nimport { z } from 'zod'\nexport const post = z.object({ title: z.string() })\n"],
  ['a list of names', [2], "'use server'\nexport { kinds, go }\nconst kinds = ['a']\nasync function go() {}\n"],
  [
    'types and actions',
    [],
    "'use server'\nexport type A = string\nexport interface B {}\nexport const go = async () => {}\nexport const made = withAuth(async () => {})\nexport type { C } from './c'\n",
  ],
  ['without the directive', [], 'export const config = { a: 1 }\n'],
])

const target = { [actions]: "'use server'\nexport async function save() {}\n" }
rule('action/sensitive-argument', 'app/item.tsx', [
  [
    'bound',
    [2],
    "import { save } from './actions'\nexport const Item = ({ user }) => <form action={save.bind(null, user.id)} />\n",
    target,
  ],
  [
    'bound among others',
    [2],
    "import { save } from './actions'\nexport const Item = ({ id, price }) => <form action={save.bind(null, id, price)} />\n",
    target,
  ],
  [
    'whom an action that asks who it is works on',
    [],
    "import { save } from './actions'\nexport const Item = ({ user }) => <form action={save.bind(null, user.id)} />\n",
    {
      [actions]:
        "'use server'\nimport { auth } from '@clerk/nextjs/server'\nexport async function save() {\n  await auth()\n}\n",
    },
  ],
  [
    'a price, whoever asks',
    [2],
    "import { save } from './actions'\nexport const Item = ({ price }) => <form action={save.bind(null, price)} />\n",
    {
      [actions]:
        "'use server'\nimport { auth } from '@clerk/nextjs/server'\nexport async function save() {\n  await auth()\n}\n",
    },
  ],
  [
    'hidden',
    [2],
    'import { save } from \'./actions\'\nexport const Item = ({ role }) => <form action={save}><input type="hidden" name="role" value={role} /></form>\n',
    target,
  ],
  [
    'a key of what is edited',
    [],
    "import { save } from './actions'\nexport const Item = ({ id }) => <form action={save.bind(null, id)} />\n",
    target,
  ],
  [
    'another function',
    [],
    "import { save } from './other'\nexport const Item = ({ userId }) => <b onClick={save.bind(null, userId)} />\n",
    { 'app/other.ts': 'export function save() {}\n' },
  ],
  [
    'a form that goes to a URL',
    [],
    'export const Item = ({ role }) => <form action="/pay"><input type="hidden" name="role" value={role} /></form>\n',
  ],
])

rule('action/imported-from-pages', actions, [
  [
    'by a page',
    [1],
    "'use server'\nexport async function go() {}\n",
    { 'pages/old.tsx': "import { go } from '../app/actions'\nexport default () => <b onClick={go} />\n" },
  ],
  [
    'by a component of a page',
    [1],
    "'use server'\nexport async function go() {}\n",
    {
      'pages/old.tsx': "import { B } from '../b'\nexport default () => <B />\n",
      'b.tsx': "import { go } from './app/actions'\nexport const B = () => <b onClick={go} />\n",
    },
  ],
  [
    'with server-only',
    [],
    "'use server'\nimport 'server-only'\nexport async function go() {}\n",
    { 'pages/old.tsx': "import { go } from '../app/actions'\nexport default () => <b onClick={go} />\n" },
  ],
  [
    'by a page of the App Router',
    [],
    "'use server'\nexport async function go() {}\n",
    { 'app/new/page.tsx': "import { go } from '../actions'\nexport default () => <form action={go} />\n" },
  ],
])

rule('client/secret', 'app/panel.tsx', [
  ['a key', [2], "'use client'\nexport const key = process.env.API_KEY\n"],
  ['in a component', [3], "'use client'\nexport const Panel = () => (\n  <b>{process.env.MODEL}</b>\n)\n"],
  [
    'a public one, and the mode',
    [],
    "'use client'\nexport const a = process.env.NEXT_PUBLIC_URL + process.env.NODE_ENV\n",
  ],
  [
    'inlined by the config',
    [],
    "'use client'\nexport const key = process.env.STAGE\n",
    { 'next.config.js': "module.exports = { env: { STAGE: 'x' } }\n" },
  ],
  ['on the server', [], 'export const key = process.env.API_KEY\n'],
  [
    'behind a question for the window',
    [],
    "'use client'\nexport function base() {\n  if (typeof window !== 'undefined') return ''\n  return process.env.BASE\n}\n",
  ],
  ['behind a public one', [], "'use client'\nexport const url = process.env.NEXT_PUBLIC_URL ?? process.env.URL\n"],
])

const helper = 'export const key = () => process.env.API_KEY\nexport const name = 1\n'
const through = (specifier: string, name: string, directive = "'use client'\n") => ({
  'app/panel.tsx': `${directive}import { ${name} } from '${specifier}'\nexport const Panel = () => <b onClick={() => ${name}()} />\n`,
})
rule('client/secret', 'lib/key.ts', [
  ['through a helper', [1], helper, through('@/lib/key', 'key')],
  [
    'through two helpers and a barrel',
    [1],
    helper,
    {
      'lib/index.ts': "export * from './mid'\n",
      'lib/mid.ts': "import { key } from './key'\nexport const mid = () => key()\n",
      ...through('@/lib', 'mid'),
    },
  ],
  ['another export of the file', [], helper, through('@/lib/key', 'name')],
  [
    'through a route that a client takes types from',
    [],
    helper,
    {
      'app/api/key/route.ts':
        "import { key } from '@/lib/key'\nexport interface Answer {}\nexport const POST = () => key()\n",
      'app/panel.tsx':
        "'use client'\nimport { Answer } from './api/key/route'\nexport const Panel = () => null as Answer\n",
    },
  ],
  ['through a server component', [], helper, through('@/lib/key', 'key', '')],
  [
    'through an action',
    [],
    "'use server'\nexport const key = async () => process.env.API_KEY\n",
    through('@/lib/key', 'key'),
  ],
])

const store =
  "import { PrismaClient } from '@prisma/client'\nexport const posts = () => new PrismaClient().post\nexport const kinds = ['a']\n"
rule('client/server-module', 'lib/store.ts', [
  ['a database', [2], store, through('@/lib/store', 'posts')],
  ['another export of the file', [], store, through('@/lib/store', 'kinds')],
  [
    'an enum of Prisma',
    [],
    "import { Role } from '@prisma/client'\nexport const kinds = () => Role\n",
    through('@/lib/store', 'kinds'),
  ],
  ['a server component', [], store, through('@/lib/store', 'posts', '')],
  [
    'in the client component itself',
    [3],
    "'use client'\nimport fs from 'fs'\nexport const Panel = () => fs.existsSync('a')\n",
    {},
  ],
])

const get = (body: string) =>
  `import { db } from '@/lib/db'\nexport async function GET() {\n  ${body}\n  return Response.json({})\n}\nexport async function POST() {\n  return Response.json({})\n}\n`
rule('route/get-mutates', 'app/api/posts/route.ts', [
  ['a delete', [2], get('await db.post.deleteMany()')],
  ['a statement of SQL', [2], get("await db.query('DELETE FROM posts')")],
  ['a read', [], get('await db.post.findMany()')],
  [
    'what is missing is made',
    [],
    get('const all = await db.post.findMany()\n  if (all.length === 0) await db.post.create({})'),
  ],
  ['behind the answer', [], get('after(() => db.post.update({}))')],
  ['a callback of a provider', [], get('await db.account.create({})'), {}, 'app/api/oauth/callback/route.ts'],
])

rule('route/get-mutates', 'pages/api/posts.ts', [
  [
    'a handler that tests no method',
    [2],
    "import { db } from '@/lib/db'\nexport default async function handler(req, res) {\n  await db.post.delete({ where: { id: req.query.id } })\n  res.json({})\n}\n",
  ],
  [
    'a handler that needs a body',
    [],
    "import { db } from '@/lib/db'\nexport default async function handler(req, res) {\n  await db.post.create({ data: req.body })\n  res.json({})\n}\n",
  ],
  [
    'a handler that does',
    [],
    "import { db } from '@/lib/db'\nexport default async function handler(req, res) {\n  if (req.method !== 'POST') return res.status(405).end()\n  await db.post.delete({ where: { id: req.query.id } })\n  res.json({})\n}\n",
  ],
])

const hook = (body: string) =>
  `import { db } from '@/lib/db'\nexport async function POST(req: Request) {\n  ${body}\n  await db.order.create({ data: await req.json() })\n  return Response.json({})\n}\n`
rule('webhook/missing-signature', 'app/api/webhooks/shop/route.ts', [
  ['nothing is checked', [2], hook('')],
  ['a header that proves nothing', [2], hook("req.headers.get('user-agent')")],
  [
    'a signature',
    [],
    hook("if (!verifySignature(req.headers.get('x-shop-signature'))) return new Response(null, { status: 401 })"),
  ],
  [
    'a secret',
    [],
    hook(
      "if (req.headers.get('authorization') !== process.env.SHOP_SECRET) return new Response(null, { status: 401 })",
    ),
  ],
])

const throwing =
  "'use server'\nexport async function check(id: string) {\n  if (!id) throw new Error('Choose a post first')\n}\n"
rule('action/throw-stays', actions, [
  [
    'to a form',
    [3],
    throwing,
    {
      'app/page.tsx': 'export default () => null\n',
      'app/form.tsx':
        "'use client'\nimport { useActionState } from 'react'\nimport { check } from './actions'\nexport const Form = () => useActionState(check, null)\n",
    },
  ],
  [
    'to server code, which gets the text',
    [],
    throwing,
    {
      'app/page.tsx': 'export default () => null\n',
      'app/api/posts/route.ts': "import { check } from '../../actions'\nexport const POST = () => check('1')\n",
    },
  ],
])
