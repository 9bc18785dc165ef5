import { describe, expect, test } from 'vitest'
import { readConfigFile } from '../../src/config-file.js'
import { UsageError } from '../../src/errors.js'
import { defaults, settingsFrom } from '../../src/settings.js'
import { temporaryFolder } from '../temporary.js'

const json = (value: unknown) => JSON.stringify(value)
const file = (value: unknown) => ({ 'routes-to-actions.config.json': json(value) })

describe('the config file', () => {
  test('has the keys of the long flags', async () => {
    const config = {
      only: ['POST /api/posts'],
      transform: ['throw-to-state'],
      prefer: 'preserve',
      assumeNext: 16,
      ignorePattern: ['legacy/**'],
      actionsDir: 'server/actions',
      keepRoutes: true,
      shard: '1/2',
      format: 'json',
      output: 'report.json',
      baseline: 'baseline.json',
      force: true,
      strict: true,
      verbose: true,
      noColor: true,
    }
    expect(await readConfigFile(temporaryFolder(file(config)))).toEqual(config)
  })

  test('may be a key of package.json, and may be missing', async () => {
    const manifest = { name: 'app', 'routes-to-actions': { prefer: 'progressive' } }
    expect(await readConfigFile(temporaryFolder({ 'package.json': json(manifest) }))).toEqual({ prefer: 'progressive' })
    expect(await readConfigFile(temporaryFolder({ 'package.json': '{ broken' }))).toEqual({})
    expect(await readConfigFile(temporaryFolder())).toEqual({})
  })

  const name = 'routes-to-actions.config.json'
  test.each<[string, Record<string, string>, string]>([
    ['an unknown key', file({ prefr: 'preserve' }), `${name}: unknown key "prefr". Did you mean "prefer"?`],
    ['a key of every object', file({ toString: 1 }), `${name}: unknown key "toString".`],
    ['a wrong type', file({ keepRoutes: 'yes' }), `${name}: "keepRoutes" must be true or false.`],
    ['a wrong word', file({ prefer: 'best' }), `${name}: "prefer" must be one of idiomatic, preserve, progressive.`],
    ['a string for a list', file({ only: 'POST /api/a' }), `${name}: "only" must be a list of strings.`],
    ['a fraction', file({ assumeNext: 15.5 }), `${name}: "assumeNext" must be a whole number such as 16.`],
    ['a list', file([]), `${name} must hold an object.`],
    ['broken JSON', { [name]: '{' }, `${name} is not valid JSON: `],
    [
      'a wrong type in package.json',
      { 'package.json': json({ 'routes-to-actions': { shard: 1 } }) },
      'package.json ("routes-to-actions"): "shard" must be a string.',
    ],
    ['both places', { ...file({}), 'package.json': json({ 'routes-to-actions': {} }) }, 'keep one of the two.'],
  ])('refuses %s', async (_, files, message) => {
    const reading = readConfigFile(temporaryFolder(files))
    await expect(reading).rejects.toThrow(UsageError)
    await expect(reading).rejects.toThrow(message)
  })
})

describe('settings', () => {
  test('are the defaults where nothing is said', () => {
    expect(settingsFrom({})).toEqual(defaults)
  })

  test('read shards', () => {
    expect(settingsFrom({ shard: '2/4' }).shard).toEqual({ index: 2, count: 4 })
    for (const shard of ['0/4', '5/4', '1', 'a/b', '1/2/3', '-1/2', '']) {
      expect(() => settingsFrom({ shard }), shard).toThrow(UsageError)
    }
  })

  test('keep the actions folder inside the app', () => {
    expect(settingsFrom({ actionsDir: './server//actions/' }).actionsDir).toBe('server/actions')
    for (const actionsDir of ['/tmp', '../x', 'a/../../b', 'C:\\x', '.', '']) {
      expect(() => settingsFrom({ actionsDir }), actionsDir).toThrow(UsageError)
    }
  })
})
