// What a route file sets up when it is loaded is never left behind.
import { describe, expect, it } from 'vitest'
import { parse } from '../src/ast/parse.js'
import { verifyConfiguration } from '../src/verify/verify-configuration.js'

const route = parse(
  'app/api/posts/route.ts',
  `import '../../../lib/polyfills'
import { config } from 'images'
import { connect } from '@/lib/db'
import { Mailer } from 'mailer'

const mailer = new Mailer()
mailer.setKey(process.env.KEY)
config({ key: process.env.IMAGES })
connect().catch(console.error)
`,
)

const written = `'use server'

import '../../lib/polyfills'
import { config } from 'images'
import { connect as createPostConnect } from '@/lib/db'

config({ key: process.env.IMAGES })

createPostConnect().catch(console.error)
`

describe('what runs when a file is loaded', () => {
  const check = (text: string) => () => verifyConfiguration(route, 'POST /api/posts', parse('app/actions.ts', text))

  it('is in the action file, under other names too', () => {
    expect(check(written)).not.toThrow()
  })

  it.each<[lost: string, text: string]>([
    ['an import', written.replace("import '../../lib/polyfills'\n", '')],
    ['the last statement', written.replace('createPostConnect().catch(console.error)\n', '')],
    ['what it catches', written.replace('.catch(console.error)', '')],
    ['an argument', written.replace('process.env.IMAGES', "''")],
    ['the order', `${written.replace(/^config\(.*\n/m, '')}\nconfig({ key: process.env.IMAGES })\n`],
    [
      'a call that is only made in a function',
      written.replace('createPostConnect()', 'const open = () => createPostConnect()'),
    ],
    ['what sets up a declaration that is there', `${written}const mailer = new Mailer()\n`],
  ])('misses %s', (_, text) => {
    expect(text).not.toBe(written)
    expect(check(text)).toThrow(/^POST \/api\/posts: the action file/)
  })
})
