'use client'

import { rename } from './actions'

export async function save(id: string, title: string, rename: (id: string, title: string) => Promise<void>) {
  await rename(id, title)
}
