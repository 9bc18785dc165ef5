import { describe, expect, test } from 'vitest'
import { groupNames } from '../../../src/report/html/groups.js'
import { pageOf } from '../../../src/report/html/pages.js'
import type { Entry } from '../../../src/project/project.js'

const names = (...labels: string[]) => labels.map((label) => ({ label, path: label.split('/').slice(1) }))
const labels = (most: number, ...of: string[]) => groupNames(names(...of), most).map(({ label }) => label)

describe('groups', () => {
  test('are the names themselves where there is room, each once, in order', () => {
    expect(labels(5, '/b', '/a/x', '/b', '/')).toEqual(['/', '/a/x', '/b'])
    expect(labels(5)).toEqual([])
  })

  test('are of names that begin alike, the largest ones split first', () => {
    const of = ['/a/x/1', '/a/x/2', '/a/y', '/a/z', '/b/1', '/b/2', '/c']
    expect(labels(7, ...of)).toEqual(of)
    expect(labels(6, ...of)).toEqual(['/a/x/1', '/a/x/2', '/a/y', '/a/z', '/b/…', '/c'])
    expect(labels(5, ...of)).toEqual(['/a/x/…', '/a/y', '/a/z', '/b/…', '/c'])
    expect(labels(4, ...of)).toEqual(['/a/…', '/b/1', '/b/2', '/c'])
    expect(labels(3, ...of)).toEqual(['/a/…', '/b/…', '/c'])
    expect(labels(2, ...of)).toEqual(['/a/…', '3 others'])
  })

  test('know their members and what these begin with', () => {
    expect(groupNames(names('/a/x', '/a/y', '/b'), 2)).toEqual([
      { label: '/a/…', prefix: '/a', members: ['/a/x', '/a/y'] },
      { label: '/b', prefix: '/b', members: ['/b'] },
    ])
  })
})

test.each<[string, Entry['kind'], string | null, string]>([
  ['app/page.tsx', 'app', '', '/'],
  ['src/app/(club)/books/[id]/page.tsx', 'app', '', '/books/[id]'],
  ['app/@modal/(..)photo/layout.tsx', 'app', '', '/(..)photo (layout)'],
  ['apps/web/app/books/page.tsx', 'app', 'apps/web', '/books'],
  ['pages/index.tsx', 'pages', '', '/'],
  ['src/pages/books/[id]/index.jsx', 'pages', '', '/books/[id]'],
  ['pages/login.tsx', 'pages', '', '/login'],
  ['pages/_app.tsx', 'pages', '', '/ (_app)'],
  ['scripts/seed.ts', 'other', null, 'scripts and other files'],
])('%s is a page', (file, kind, app, label) => {
  expect(pageOf({ file, kind, app }, false).label).toBe(label)
})

test('pages of several apps are told apart', () => {
  const page = pageOf({ file: 'apps/web/app/books/layout.tsx', kind: 'app', app: 'apps/web' }, true)
  expect(page).toEqual({ label: '/apps/web/books (layout)', path: ['apps/web', 'books', '(layout)'] })
})
