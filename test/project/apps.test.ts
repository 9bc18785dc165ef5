import { expect, test } from 'vitest'
import { appOf } from '../../src/project/apps.js'
import { load } from '../../src/project/load.js'
import type { App } from '../../src/project/project.js'
import { temporaryFolder } from '../temporary.js'

const next = (version = '^15.1.0', name?: string) =>
  JSON.stringify({ ...(name ? { name } : {}), dependencies: { next: version, react: '^19.0.0' } })
const empty = (...files: string[]) => Object.fromEntries(files.map((file) => [file, '']))

async function apps(files: Record<string, string>): Promise<readonly App[]> {
  return (await load(temporaryFolder(files), { ignorePatterns: [] })).apps
}

/** Each app as `dir: appDir pagesDir`. */
async function folders(files: Record<string, string>): Promise<string[]> {
  return (await apps(files)).map(({ dir, appDir, pagesDir }) => `${dir}: ${appDir} ${pagesDir}`)
}

test('describes one app', async () => {
  const files = {
    'package.json': next('^15.1.0', 'shop'),
    'node_modules/next/package.json': '{"version": "15.3.1"}',
    'tsconfig.json': '{}',
    'next.config.ts': `export default { basePath: '/shop', trailingSlash: true, redirects: () => [{ source: '/a' }] }`,
    ...empty('src/app/page.tsx', 'src/middleware.ts', 'src/lib/a.ts', 'tailwind.config.js'),
  }
  expect(await apps(files)).toEqual([
    {
      dir: '',
      name: 'shop',
      appDir: 'src/app',
      pagesDir: null,
      pageExtensions: ['tsx', 'ts', 'jsx', 'js'],
      basePath: '/shop',
      staticExport: false,
      bodySizeLimit: false,
      origin: { port: null, variables: new Map() },
      trailingSlash: true,
      next: { declared: '^15.1.0', installed: '15.3.1', major: 15 },
      react: { declared: '^19.0.0', installed: null, major: 19 },
      zod: { declared: null, installed: null, major: null },
      proxy: 'src/middleware.ts',
      config: { file: 'next.config.ts', rewrites: ['/a'] },
      tsconfig: 'tsconfig.json',
      typescript: true,
    },
  ])
})

test('describes an app with nothing but pages', async () => {
  const [app] = await apps({ 'web/package.json': next(), ...empty('web/pages/index.js', 'web/lib/a.js') })
  expect(app).toMatchObject({ dir: 'web', name: 'web', appDir: null, pagesDir: 'web/pages' })
  expect(app).toMatchObject({ basePath: '', proxy: null, config: null, tsconfig: null, typescript: false })
})

test('finds apps of a monorepo, beside packages that only know next', async () => {
  const found = await folders({
    'package.json': next(),
    'apps/web/package.json': next(),
    'apps/docs/package.json': '{}',
    'packages/ui/package.json': '{"peerDependencies": {"next": "*"}}',
    'packages/auth/package.json': next(),
    ...empty(
      'apps/web/app/page.tsx',
      'apps/web/pages/api/a.ts',
      'apps/docs/next.config.js',
      'apps/docs/pages/index.mdx',
    ),
    ...empty('apps/docs/src/pages/index.jsx', 'packages/ui/pages/a.tsx', 'packages/auth/src/index.ts'),
  })
  expect(found).toEqual(['apps/docs: null apps/docs/src/pages', 'apps/web: apps/web/app apps/web/pages'])
})

test('an app may be called app, and lie in another app', async () => {
  const found = await folders({
    'package.json': next(),
    'app/package.json': next(),
    'templates/blog/package.json': next(),
    ...empty('app/app/page.tsx', 'src/app/page.tsx', 'templates/blog/pages/index.tsx'),
  })
  expect(found).toEqual([': src/app null', 'app: app/app null', 'templates/blog: null templates/blog/pages'])
})

test('takes the folder at the root before the one in src', async () => {
  const found = await folders({
    'package.json': next(),
    ...empty('app/page.tsx', 'src/app/page.tsx', 'src/pages/a.tsx'),
  })
  expect(found).toEqual([': app src/pages'])
})

test('a folder that Next would route nothing from is not an app folder', async () => {
  const found = await folders({
    'package.json': next(),
    ...empty('app/models/user.rb', 'app/page.css', 'app/store.ts', 'src/app/(shop)/[id]/route.ts', 'pages/readme.md'),
  })
  expect(found).toEqual([': src/app null'])
})

test('page extensions decide what is routed', async () => {
  const config = { 'next.config.js': `module.exports = { pageExtensions: ['page.tsx', 'api.ts'] }` }
  const found = await folders({ 'package.json': next(), ...config, ...empty('app/page.tsx', 'src/app/page.page.tsx') })
  expect(found).toEqual([': src/app null'])
})

test('the root may be the src folder of an app', async () => {
  const top = temporaryFolder({ '.git/HEAD': '', 'package.json': next(), ...empty('src/app/page.tsx') })
  const { apps: found } = await load(`${top}/src`, { ignorePatterns: [] })
  expect(found).toMatchObject([{ dir: '', name: 'src', appDir: 'app', next: { declared: '^15.1.0', major: 15 } }])
})

test('app routes alone make an app, whatever declares it', async () => {
  expect(await folders(empty('src/app/page.tsx', 'pages/a.tsx'))).toEqual([': src/app pages'])
})

test('a proxy goes by its place and the page extensions', async () => {
  const proxy = async (...files: string[]) => (await apps({ 'package.json': next('16'), ...empty(...files) }))[0]?.proxy
  expect(await proxy('app/page.tsx', 'proxy.ts')).toBe('proxy.ts')
  expect(await proxy('app/page.tsx', 'src/proxy.ts')).toBe(null)
  expect(await proxy('src/pages/index.tsx', 'src/middleware.js')).toBe('src/middleware.js')
  expect(await proxy('app/page.tsx', 'app/middleware.ts', 'middleware.test.ts')).toBe(null)
})

test('a file belongs to the innermost app', async () => {
  const found = await apps({
    'package.json': next(),
    'apps/web/package.json': next(),
    ...empty('app/page.tsx', 'apps/web/app/page.tsx'),
  })
  const owner = (file: string) => appOf(found, file)?.dir
  expect(['apps/web/app/page.tsx', 'apps/web-two/a.ts', 'lib/a.ts'].map(owner)).toEqual(['apps/web', '', ''])
  expect(appOf(found.slice(1), 'lib/a.ts')).toBe(null)
})
