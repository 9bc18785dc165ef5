// A request inside of a function is found once: at the function, or at each of its calls, but never at neither.
import { expect, it } from 'vitest'
import { load } from '../src/project/load.js'
import { scan } from '../src/scan.js'
import { defaults } from '../src/settings.js'
import { temporaryFolder } from './temporary.js'

const app = {
  'package.json': '{"dependencies": {"next": "16.0.0", "react": "19.2.0"}}',
  'app/page.tsx': "import { Save } from '../components/save'\nexport default () => <Save />\n",
}

const component = (imported: string, call: string) =>
  `'use client'\nimport { ${imported} } from '../lib/client'\nexport function Save({ id }: { id: string }) {\n  return <button onClick={async () => { await ${call} }}>Save</button>\n}\n`
const throwing = "  if (!res.ok) {\n    throw new Error('No')\n  }\n}\n"

it.each<[name: string, client: string, component: string, found: string[]]>([
  [
    'a function for one endpoint',
    `export async function remove(id: string) {\n  const res = await fetch(\`/api/posts/\${id}\`, { method: 'DELETE' })\n${throwing}`,
    component('remove', 'remove(id)'),
    ['lib/client.ts:2 DELETE /api/posts/*'],
  ],
  [
    'a function for one endpoint with a query',
    `export async function remove(id: string) {\n  const res = await fetch(\`/api/posts?id=\${id}\`, { method: 'DELETE' })\n${throwing}`,
    component('remove', 'remove(id)'),
    ['lib/client.ts:2 DELETE /api/posts'],
  ],
  [
    'a path behind a slash',
    `export async function send(path: string) {\n  const res = await fetch(\`/api/\${path}\`, { method: 'POST' })\n${throwing}`,
    component('send', "send('posts')"),
    ['lib/client.ts:2 POST /api/*'],
  ],
  [
    'a path behind a plus',
    `export async function send(path: string) {\n  const res = await fetch('/api/' + path, { method: 'POST' })\n${throwing}`,
    component('send', "send('posts')"),
    ['lib/client.ts:2 POST /api/*'],
  ],
])('%s', async (_, client, save, found) => {
  const folder = temporaryFolder({ ...app, 'lib/client.ts': client, 'components/save.tsx': save })
  const { calls } = scan(await load(folder, defaults), defaults)
  expect(
    calls.map(({ file, at, method, url }) => {
      const path = url.segments.map((segment) => (segment.kind === 'text' ? segment.text : '*')).join('/')
      return `${file}:${at.line} ${method} /${path}`
    }),
  ).toEqual(found)
})
