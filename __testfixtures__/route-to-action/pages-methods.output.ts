'use server'

import 'server-only'
import { getServerSession } from 'next-auth/next'
import { authOptions } from '../../pages/api/auth/[...nextauth]'
import { prisma } from '../../lib/prisma'
import { toWire } from './to-wire'

export type UpdatePostResult = Awaited<ReturnType<typeof updatePost>>

export async function updatePost(id: string, input: { title: string; body: string }) {
  // Nobody gets past this without a session.
  const session = await getServerSession(authOptions)
  if (!session) {
    return { success: false as const, status: 401, error: 'Unauthorized' }
  }

  const { title, body } = input

  const post = await prisma.post.update({
    where: { id },
    data: { title, body },
  })

  return { success: true as const, data: toWire(post) }
}

export type DeletePostResult = { success: true } | { success: false; status: 401; error: string }

export async function deletePost(id: string): Promise<DeletePostResult> {
  // Nobody gets past this without a session.
  const session = await getServerSession(authOptions)
  if (!session) {
    return { success: false, status: 401, error: 'Unauthorized' }
  }

  await prisma.post.delete({ where: { id } })
  return { success: true }
}
