'use server'

import { isRedirectError } from 'next/dist/client/components/redirect-error'
import { unstable_rethrow } from 'next/navigation'
import { z } from 'zod'
import { db } from '@/lib/db'

const schema = z.object({ email: z.string() })

export async function subscribe(_previous: unknown, formData: FormData) {
  try {
    const { email } = schema.parse(Object.fromEntries(formData))
    if (!email) throw new Error('Email is required')
    await db.subscriber.insert(email)
    return { success: true }
  } catch (error) {
    // What the schema says is answered already.
    if (error instanceof z.ZodError) return { success: false, error: 'Check the fields' }
    throw error
  }
}

export async function join(id: string, userId: string) {
  try {
    const group = await db.group.find(id)
    if (!group) throw new Error('Group not found')

    if (group.members.includes(userId)) {
      throw new Error('You are a member of the group already')
    }
    await db.group.join(id, userId)
  } catch (error) {
    // Log, and pass it on.
    console.error('Could not join:', error)
    throw error
  } finally {
    await db.release()
  }
}

export async function editDate(id: string, date: Date) {
  try {
    if (date > new Date()) throw new Error('Cannot set a date in the future')
    await db.video.update(id, { date })
    return { success: true }
  } catch (error) {
    unstable_rethrow(error)
    console.error('Error updating the date:', error)
    if (error instanceof Error) {
      throw new Error(error.message)
    }
    throw new Error('Failed to update the date')
  }
}

export async function publish(id: string) {
  try {
    const post = await db.post.find(id)
    if (!post) throw new Error('Post not found')
    await db.post.publish(id)
  } catch (error: any) {
    if (isRedirectError(error)) throw error
    if (error.code === 'P2002') return
    const message = error instanceof Error ? error.message : 'Unknown'
    throw new Error(message)
  }
}
