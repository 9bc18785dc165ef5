// Where an app answers while it is developed, by its scripts and by what env files say.
import { describe, expect, it } from 'vitest'
import { ownOrigin } from '../../src/project/own-origin.js'
import { portOfUrl } from '../../src/url-origin.js'

function originWith(scripts: Record<string, string>, files: Record<string, string> = {}, dir = '') {
  return ownOrigin(dir, scripts, Object.keys(files), (file) => files[file] ?? null)
}

describe('the port of next dev', () => {
  it.each<[script: string, port: number | null]>([
    ['next dev', 3000],
    ['next', 3000],
    ['next dev --turbopack', 3000],
    ['next dev -p 3001', 3001],
    ['next dev --port=3001', 3001],
    ['next --port 3001', 3001],
    ['PORT=3001 next dev', 3001],
    ['concurrently "email dev --port 3333" "next dev"', 3000],
    ['concurrently "next dev -p 3001" "tsc"', 3001],
    ['next dev -p $PORT', null],
    ['PORT=${WEB_PORT:-3000} next dev', null],
    ['next build', null],
    ['node server.js', null],
    ['next-dev', null],
  ])('%s', (script, port) => {
    expect(originWith({ dev: script }).port).toBe(port)
  })

  it('is not known where scripts differ, and is where they agree', () => {
    expect(originWith({ dev: 'next dev', 'dev:web': 'next dev -p 3001' }).port).toBeNull()
    expect(originWith({ dev: 'next dev', 'dev:turbo': 'next dev --turbo', start: 'next start -p 80' }).port).toBe(3000)
    expect(originWith({}).port).toBeNull()
  })
})

describe('variables that hold it', () => {
  const dev = { dev: 'next dev' }
  it.each<[name: string, files: Record<string, string>, names: string[]]>([
    ['an example', { '.env.example': 'URL=http://localhost:3000\n' }, ['URL']],
    ['quotes, spaces, a slash', { '.env.example': 'export URL = "http://localhost:3000/"\n' }, ['URL']],
    ['another port', { '.env.example': 'URL=http://localhost:4000\n' }, []],
    ['another path', { '.env.example': 'URL=http://localhost:3000/v1\n' }, []],
    [
      'another value elsewhere',
      { '.env': 'URL=http://localhost:3000\n', '.env.production': 'URL=https://api.example\n' },
      [],
    ],
    ['nothing', { '.env.example': 'URL=\n' }, []],
    ['a comment', { '.env.example': '# URL=http://localhost:3000\n' }, []],
    ['a file of another folder', { 'docker/.env': 'URL=http://localhost:3000\n' }, []],
  ])('%s', (_, files, names) => {
    expect([...originWith(dev, files).variables.keys()]).toEqual(names)
  })

  it('are named with the file that says so, of the app or of the root', () => {
    const files = { '.env.example': 'A=http://localhost:3000\n', 'apps/web/.env.example': 'B=http://localhost:3000\n' }
    expect([...originWith(dev, files, 'apps/web').variables]).toEqual([
      ['A', '.env.example'],
      ['B', 'apps/web/.env.example'],
    ])
  })
})

it.each<[url: string, port: number | null]>([
  ['http://localhost:3000/api', 3000],
  ['http://LOCALHOST', 80],
  ['https://127.0.0.1/', 443],
  ['http://[::1]:8080', 8080],
  ['http://localhost:3000.example/api', null],
  ['http://localhost.example', null],
  ['/api', null],
])('%s is on the port %s', (url, port) => {
  expect(portOfUrl(url)).toBe(port)
})
