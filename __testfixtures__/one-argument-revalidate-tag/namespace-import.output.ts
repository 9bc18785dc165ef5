'use server'

import * as cache from 'next/cache'

export async function save() {
  cache.updateTag('posts')
}
