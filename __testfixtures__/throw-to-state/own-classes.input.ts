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

export async function publish(slug: string, title: string, tags: string[]) {
  if (!title) throw new MissingTitle()
  if (tags.length === 0) throw new ActionError()
  if (tags.length > 9) throw new ActionError('Nine tags at most', 422)
  if (await db.post.has(slug)) {
    throw new SlugTakenError(slug)
  }
  await db.post.publish(slug, title, tags)
}
