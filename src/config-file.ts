// In: a root. Out: the flags that routes-to-actions.config.json, or the "routes-to-actions" key of package.json, sets there.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { didYouMean } from './closest.js'
import { UsageError } from './errors.js'
import { type Flags, formats, preferences, stateShapes } from './settings.js'

const configName = 'routes-to-actions.config.json'
const packageKey = 'routes-to-actions'

type Check = { expected: string; holds(value: unknown): boolean }

const text: Check = { expected: 'a string', holds: (value) => typeof value === 'string' }
const yesNo: Check = { expected: 'true or false', holds: (value) => typeof value === 'boolean' }
const texts: Check = {
  expected: 'a list of strings',
  holds: (value) => Array.isArray(value) && value.every((item) => typeof item === 'string'),
}
const major: Check = {
  expected: 'a whole number such as 16',
  holds: (value) => Number.isInteger(value) && (value as number) > 0,
}
const oneOf = (words: readonly string[]): Check => ({
  expected: `one of ${words.join(', ')}`,
  holds: (value) => words.includes(value as string),
})

const checks: Record<keyof Flags, Check> = {
  only: texts,
  transform: texts,
  prefer: oneOf(preferences),
  stateShape: oneOf(stateShapes),
  assumeNext: major,
  ignorePattern: texts,
  actionsDir: text,
  keepRoutes: yesNo,
  shard: text,
  format: oneOf(formats),
  output: text,
  baseline: text,
  force: yesNo,
  strict: yesNo,
  verbose: yesNo,
  noColor: yesNo,
}

/**
 * Reads the settings that are kept in the repository; `{}` where there are none.
 * @param root absolute path
 * @throws UsageError that names the file and the key, where a key is unknown or its value has the wrong type.
 */
export async function readConfigFile(root: string): Promise<Flags> {
  const own = await readJson(root, configName)
  const manifest = await readJson(root, 'package.json').catch(() => undefined)
  const inManifest = isRecord(manifest) ? manifest[packageKey] : undefined
  if (own !== undefined && inManifest !== undefined) {
    throw new UsageError(`Settings are in ${configName} and in package.json ("${packageKey}"): keep one of the two.`)
  }
  if (own !== undefined) return flagsIn(configName, own)
  if (inManifest !== undefined) return flagsIn(`package.json ("${packageKey}")`, inManifest)
  return {}
}

function flagsIn(where: string, value: unknown): Flags {
  if (!isRecord(value)) throw new UsageError(`${where} must hold an object.`)
  for (const [key, setting] of Object.entries(value)) {
    if (!Object.hasOwn(checks, key)) {
      throw new UsageError(`${where}: unknown key ${JSON.stringify(key)}.${didYouMean(key, Object.keys(checks))}`)
    }
    const check = checks[key as keyof Flags]
    if (!check.holds(setting)) throw new UsageError(`${where}: ${JSON.stringify(key)} must be ${check.expected}.`)
  }
  return value as Flags
}

async function readJson(root: string, name: string): Promise<unknown> {
  const content = await readFile(join(root, name), 'utf8').catch(() => undefined)
  if (content === undefined) return undefined
  try {
    return JSON.parse(content.replace(/^\uFEFF/, ''))
  } catch (error) {
    throw new UsageError(`${name} is not valid JSON: ${(error as Error).message}`)
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
