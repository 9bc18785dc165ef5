// Every fixture of every single-file transform, and the laws that hold for all of them. Transforms that need a plan turn
// one file into another: their fixtures have tests of their own.
import { join } from 'node:path'
import { defineTransformTest } from '../src/testing/define-transform-test.js'
import { transforms } from '../transforms/index.js'
import { fixtureOptions } from './fixture-options.js'

const root = join(import.meta.dirname, '..', '__testfixtures__')

for (const transform of transforms.filter(({ meta }) => !meta.needsPlan)) {
  defineTransformTest(transform, {
    fixtures: join(root, transform.meta.name),
    options: fixtureOptions,
  })
}
