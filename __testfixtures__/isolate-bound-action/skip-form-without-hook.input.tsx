'use client'

import { renamePost } from './actions'

export function RenameForm({ id }: { id: string }) {
  return <form action={renamePost.bind(null, id)} />
}
