// `npm test` runs this first: what the tests need besides the packages of this repository.
import { existsSync } from 'node:fs'
import { installExample } from '../examples/install.mjs'

const chromium = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'

if (existsSync(chromium)) {
  installExample()
} else {
  console.error(
    `The end-to-end tests need Chromium, and there is none at ${chromium}: install it (Debian, Ubuntu: apt-get install chromium) ` +
      'or set CHROMIUM_PATH to a Chromium or Chrome of yours; `npm run test:unit` runs everything else.',
  )
  process.exitCode = 1
}
