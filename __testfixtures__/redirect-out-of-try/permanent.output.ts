import { permanentRedirect, RedirectType, unstable_rethrow } from 'next/navigation'

export async function rename(slug: string, title: string) {
  'use server'
  try {
    await update(slug, title)
    permanentRedirect(
      `/posts/${slug}`,
      RedirectType.replace,
    )
  } catch (error) {
    unstable_rethrow(error)
    return { error: 'Could not rename' }
  }
}
