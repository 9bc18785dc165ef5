import type { Settings } from '../settings.js'

/** Is the unit at `index` part of the shard? Every unit is in exactly one. */
export function inShard(shard: Settings['shard'], index: number): boolean {
  return shard === null || index % shard.count === shard.index - 1
}
