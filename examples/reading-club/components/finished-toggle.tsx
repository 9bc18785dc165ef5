'use client'

import { useToggleFinished } from '@/hooks/use-toggle-finished'

export function FinishedToggle({
  bookId,
  finished: initial,
}: {
  bookId: number
  finished: boolean
}) {
  const { finished, toggle, isSaving, error } = useToggleFinished(bookId, initial)

  return (
    <>
      <label className="check">
        <input type="checkbox" checked={finished} onChange={toggle} disabled={isSaving} />
        {isSaving ? 'Saving…' : 'Finished'}
      </label>
      {error && (
        <span role="alert" className="error">
          {error}
        </span>
      )}
    </>
  )
}
