import { describe, expect, test } from 'vitest'
import { readNextConfig, type NextConfig } from '../../src/project/next-config.js'

const defaults: NextConfig = {
  basePath: '',
  pageExtensions: null,
  staticExport: false,
  bodySizeLimit: false,
  trailingSlash: false,
  rewrites: [],
}
const docs = { basePath: '/docs' }
const unknown = { basePath: null }

const shapes: Record<string, [string, Partial<NextConfig>]> = {
  'an object': [`export default { basePath: '/docs' }`, docs],
  CommonJS: [`module.exports = { basePath: "/docs" }`, docs],
  'a name': [`const nextConfig = { basePath: '/docs' }\nexport default nextConfig`, docs],
  'a typed name': [`const c: NextConfig = { basePath: '/docs' }\nexport default c`, docs],
  satisfies: [`export default { basePath: '/docs' } satisfies NextConfig`, docs],
  'a plugin': [`const c = { basePath: '/docs' }\nmodule.exports = withX(c, { basePathOfX: '/x' })`, docs],
  'plugins in plugins': [`export default withA(withB({ basePath: '/docs' }))`, docs],
  'a curried plugin': [
    `const withMDX = mdx({ extension: /mdx/ })\nexport default withMDX({ basePath: '/docs' })`,
    docs,
  ],
  'a plugin called twice': [`export default withMDX({ options: {} })({ basePath: '/docs' })`, docs],
  'a list of plugins': [`module.exports = withPlugins([a, b], { basePath: '/docs' })`, docs],
  'a reducer of plugins': [`export default plugins.reduce((c, plugin) => plugin(c), { basePath: '/docs' })`, docs],
  'a function': [`module.exports = async (phase) => { const c = { basePath: '/docs' }; return withX(c) }`, docs],
  'a named function': [`function config() { return { basePath: '/docs' } }\nmodule.exports = config`, docs],
  'a function that is called': [
    `const make = (env) => ({ basePath: '/docs' })\nexport default make(process.env)`,
    docs,
  ],
  'an arrow with an object': [`export default () => ({ basePath: '/docs' })`, docs],
  'a conditional plugin': [`const c = { basePath: '/docs' }\nexport default CI ? withSentry(c, {}) : c`, docs],
  'a wrapped module.exports': [
    `module.exports = { basePath: '/docs' }\nmodule.exports = withX(module.exports, opts)`,
    docs,
  ],
  'a spread': [`const base = { basePath: '/docs' }\nexport default { ...base, output: 'standalone' }`, docs],
  'an own entry beside a spread': [`export default { ...{ basePath: '/no' }, basePath: '/docs' }`, docs],
  'a constant': [`const base = '/docs'\nexport default { basePath: base }`, docs],
  'a shorthand': ['const basePath = `/docs`\nexport default { basePath }', docs],
  'the environment': [`export default { basePath: process.env.BASE_PATH }`, unknown],
  'a default after the environment': [`export default { basePath: process.env.BASE_PATH || '/docs' }`, unknown],
  'a conditional': [`export default { basePath: prod ? '/docs' : '' }`, unknown],
  'two configs that disagree': [`export default (phase) => phase === 'x' ? { basePath: '/docs' } : {}`, unknown],
  'a variable that is set later': [
    `let base = ''\nif (prod) base = '/docs'\nexport default { basePath: base }`,
    unknown,
  ],
  'a constant that goes round': [`const a = b\nconst b = a\nexport default { basePath: a }`, unknown],
  'an object that is changed later': [`const c = {}\nc.basePath = '/docs'\nexport default c`, unknown],
  'a config from elsewhere': [`import c from './base.mjs'\nexport default { ...c, reactStrictMode: true }`, {}],
  'a syntax error': [`export default { basePath: `, unknown],
  nothing: [``, {}],
}

describe('base path through', () => {
  test.each(Object.entries(shapes))('%s', (_, [text, expected]) => {
    expect(readNextConfig('next.config.ts', text)).toEqual({ ...defaults, ...expected })
  })
})

const settings: Record<string, [string, Partial<NextConfig>]> = {
  'page extensions': [`{ pageExtensions: ['page.tsx', "api.ts"] }`, { pageExtensions: ['page.tsx', 'api.ts'] }],
  'page extensions by name': [`{ pageExtensions: extensions }`, { pageExtensions: ['tsx', 'mdx'] }],
  'page extensions that are computed': [`{ pageExtensions: ['tsx'].map((end) => \`page.\${end}\`) }`, {}],
  'a static export': [`{ output: 'export' }`, { staticExport: true }],
  'a static export of one build': [`{ output: process.env.STATIC ? 'export' : undefined }`, { staticExport: true }],
  'a standalone server': [`{ output: 'standalone' }`, {}],
  'trailing slashes': [`{ trailingSlash: true }`, { trailingSlash: true }],
  'no trailing slashes': [`{ trailingSlash: false }`, {}],
  rewrites: [
    `{ async rewrites() { return [{ source: '/a/:id', destination: \`\${host}/api/a/:id\` }] } }`,
    { rewrites: ['/a/:id', '*/api/a/:id'] },
  ],
  'redirects of a list': [`{ redirects: () => redirects }`, { rewrites: ['/old', '/new', '/pushed'] }],
  'headers without paths': [
    `{ headers: () => [{ source: '/api/:p*', headers: [{ key: 'X', value: 'y' }] }] }`,
    { rewrites: ['/api/:p*'] },
  ],
  'paths of something else': [`{ images: { remotePatterns: [{ pathname: '/api/image' }] } }`, {}],
}

describe('reads', () => {
  test.each(Object.entries(settings))('%s', (_, [object, expected]) => {
    const text = `const extensions = ['tsx', 'mdx']
const redirects = [{ source: '/old', destination: '/new' }]
redirects.push({ source: '/pushed' })
export default ${object}`
    expect(readNextConfig('next.config.mjs', text)).toEqual({ ...defaults, ...expected })
  })
})
