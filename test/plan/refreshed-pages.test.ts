import { describe, expect, it } from 'vitest'
import { areAppPages } from '../../src/plan/refreshed-pages.js'
import type { Project } from '../../src/project/project.js'
import { sampleApp } from '../sample-app.js'

const files = [
  'app/page.tsx',
  'app/(shop)/posts/[id]/page.tsx',
  'app/posts/list/page.tsx',
  'app/docs/[...path]/page.tsx',
]
const project = { scripts: new Map(files.map((file) => [file, ''])) } as unknown as Project

describe('areAppPages', () => {
  it.each([
    ['/', true],
    ['/posts/*', true],
    ['/posts/list', true],
    ['/posts/new', false],
    ['/posts', false],
    ['/posts/*/comments', false],
    ['/docs/*', false],
    ['/*', false],
  ])('%s: %s', (page, expected) => {
    expect(areAppPages([page], sampleApp, project)).toBe(expected)
  })

  it('wants every page to be one of the App Router', () => {
    expect(areAppPages(['/posts/list', '/about'], sampleApp, project)).toBe(false)
  })
})
