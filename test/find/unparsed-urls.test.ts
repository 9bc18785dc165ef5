import { expect, it } from 'vitest'
import { mayRequest } from '../../src/find/call/unparsed-urls.js'

const routes = ['/api/posts', '/api/posts/[id]', '/api/posts/[id]/like', '/api/posts/[...rest]', '/api/tags']

it.each([
  ["fetch('/api/posts')", ['/api/posts']],
  ['axios.patch(`/api/posts/${id}`, values)', ['/api/posts/[id]', '/api/posts/[...rest]']],
  ['axios.patch(`${base}/api/posts/1?draft=${yes}`, values)', ['/api/posts/[id]', '/api/posts/[...rest]']],
  ['fetch(`/api/${kind}`, {', ['/api/posts', '/api/tags']],
  // Cut off, or put together elsewhere: it may go on.
  ["fetch('/api/posts', { method: 'POST'\n", ['/api/posts']],
  ["const url = '/api/posts'", ['/api/posts', '/api/posts/[id]', '/api/posts/[id]/like', '/api/posts/[...rest]']],
  ["fetch('/api/posts' + id", ['/api/posts', '/api/posts/[id]', '/api/posts/[id]/like', '/api/posts/[...rest]']],
  ['const url = "/elsewhere"', []],
])('%s', (text, named) => {
  expect(routes.filter((path) => mayRequest(text, path))).toEqual(named)
})
