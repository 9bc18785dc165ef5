import { expect, it } from 'vitest'
import { findMentions } from '../../src/find/call/mentions.js'

const rows: [file: string, text: string, found: string[]][] = [
  ['README.md', 'Send it to `POST /api/posts`.', ['docs /api/posts']],
  ['README.md', 'curl http://localhost:3000/api/posts/1', ['docs /api/posts/1']],
  ['docs/api.md', 'see src/app/api/posts/route.ts and pages/api/posts', []],
  ['docs/api.md', 'see @/app/api/posts or ./api/posts', []],
  [
    'requests.http',
    'POST http://localhost:3000/api/posts\n\nDELETE {{host}}/api/posts/{{id}}',
    ['call /api/posts', 'call /api/posts/{{id}}'],
  ],
  ['seed.sh', 'curl -X POST $HOST/api/posts && curl "${HOST}/api/tags"', ['call /api/posts', 'call /api/tags']],
  ['openapi.yaml', 'paths:\n  /api/posts/{id}:\n', ['docs /api/posts/{id}']],
  ['.github/workflows/ping.yml', 'run: curl https://app.example/api/ping?x=1', ['call /api/ping']],
  ['mail.html', '<form method="post" action="https://example.com/api/leave">', ['call /api/leave']],
  ['mail.mjml', '<mj-button href="https://example.com/api/leave">', ['docs /api/leave']],
  ['ios/Api.swift', 'let path = "/api/posts/\\(post.id)"', ['call /api/posts/{}']],
  ['ios/Api.swift', 'get("\\(base)/api/posts/\\(id)/tags")', ['call /api/posts/{}/tags']],
  ['client.rb', 'Net::HTTP.post("#{host}/api/posts/#{id}")', ['call /api/posts/{}']],
  ['client.py', "requests.delete(BASE + '/api/posts/' + post_id)", ['call /api/posts/{}']],
  ['client.php', "$http->delete('/api/posts/' . $id);", ['call /api/posts/{}']],
  ['client.py', "requests.get('/api/posts/')", ['call /api/posts']],
  ['README.md', 'nothing here', []],
]

it.each(rows)('%s: %s', (file, text, found) => {
  expect(findMentions(file, text).map(({ kind, url }) => `${kind} ${url}`)).toEqual(found)
})

it('stands where the path is', () => {
  expect(findMentions('a.http', '\nPOST http://localhost/api/posts')[0]!.at).toMatchObject({ line: 2, column: 22 })
})
