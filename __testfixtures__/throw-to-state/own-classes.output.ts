'use server'

import { db } from '@/lib/db'

class ActionError extends Error {
  constructor(
    message = 'This did not work',
    readonly status = 400,
  ) {
    super(message)
    this.name = 'ActionError'
  }
}

class SlugTakenError extends ActionError {
  constructor(slug: string) {
    super(`“${slug}” is taken`, 409)
  }
}

class MissingTitle extends ActionError {
  constructor() {
    super("The post has no title, and it can't do without")
  }
}

export type PublishResult =
  | { success: true }
  | { success: false; error: string }

export async function publish(
  slug: string,
  title: string,
  tags: string[],
): Promise<PublishResult> {
  if (!title)
    return {
      success: false,
      error: "The post has no title, and it can't do without",
    }
  if (tags.length === 0) return { success: false, error: 'This did not work' }
  if (tags.length > 9) return { success: false, error: 'Nine tags at most' }
  if (await db.post.has(slug)) {
    return { success: false, error: `“${slug}” is taken` }
  }
  await db.post.publish(slug, title, tags)
  return { success: true }
}
