import type { App } from '../src/project/project.js'

/** A Next app with both routers at the root of the project. */
export const sampleApp: App = {
  dir: '',
  name: 'app',
  appDir: 'app',
  pagesDir: 'pages',
  pageExtensions: ['tsx', 'ts', 'jsx', 'js'],
  basePath: '',
  staticExport: false,
  origin: { port: 3000, variables: new Map() },
  bodySizeLimit: false,
  trailingSlash: false,
  next: { declared: '^16.0.0', installed: null, major: 16 },
  react: { declared: '^19.0.0', installed: null, major: 19 },
  zod: { declared: null, installed: null, major: null },
  proxy: null,
  config: null,
  tsconfig: null,
  typescript: true,
}
