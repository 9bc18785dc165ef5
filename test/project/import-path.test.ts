// How one file would import another: through what the tsconfig really has, as the files around it do.
import { expect, test } from 'vitest'
import { importPath } from '../../src/project/import-path.js'
import { load } from '../../src/project/load.js'
import { temporaryFolder } from '../temporary.js'

const page = `import { Button } from '#/ui/button'
import { db } from '@/lib/db'
export default () => <Button onClick={db} />
`

test.each<[what: string, paths: Record<string, string[]>, target: string, specifier: string]>([
  ['a file below an alias', { '#/ui/*': ['app/ui/*'], '@/*': ['*'] }, 'app/ui/form.tsx', '#/ui/form'],
  [
    'a file beside what an alias is for',
    { '#/ui/*': ['app/ui/*'], '@/lib/*': ['lib/*'] },
    'app/actions/posts.ts',
    '../../actions/posts',
  ],
  [
    'a file that another alias has',
    { '#/ui/*': ['app/ui/*'], '@/*': ['./*'] },
    'app/actions/posts.ts',
    '@/app/actions/posts',
  ],
])('%s', async (_what, paths, target, specifier) => {
  const root = temporaryFolder({
    'package.json': '{"dependencies": {"next": "16.0.0"}}',
    'tsconfig.json': JSON.stringify({ compilerOptions: { baseUrl: '.', paths } }),
    'app/posts/new/page.tsx': page,
    'app/ui/button.tsx': 'export const Button = () => null\n',
    'lib/db.ts': 'export const db = () => null\n',
    'generated/client.ts': 'export const client = 1\n',
    'app/posts/layout.tsx': "import { client } from '@/client'\nexport default () => client\n",
  })
  const project = await load(root, { ignorePatterns: [] })
  expect(importPath(project, 'app/posts/new/page.tsx', target)).toBe(specifier)
})

test('a file that would hide the target is not there', async () => {
  const root = temporaryFolder({
    'package.json': '{"dependencies": {"next": "16.0.0"}}',
    'tsconfig.json': JSON.stringify({ compilerOptions: { baseUrl: '.', paths: { '@/*': ['./*', './generated/*'] } } }),
    'app/page.tsx': "import { client } from '@/client'\nexport default () => client\n",
    'posts.ts': 'export const posts = []\n',
    'generated/client.ts': 'export const client = 1\n',
  })
  const project = await load(root, { ignorePatterns: [] })
  expect(importPath(project, 'app/page.tsx', 'generated/posts.ts')).toBe('../generated/posts')
})
