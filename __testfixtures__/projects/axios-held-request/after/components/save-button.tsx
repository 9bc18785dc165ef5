'use client'

import axios from 'axios'

export function SaveButton({ id, isSaved }: { id: string; isSaved: boolean }) {
  // Who calls it otherwise is not known.
  async function toggle(run: (request: () => Promise<unknown>) => void) {
    let request = () => axios.delete('/api/saves')
    if (isSaved) request = () => axios.post('/api/saves', { id })
    run(request)
  }

  // The response is looked at.
  async function again() {
    const send = () => axios.patch('/api/saves', { id })
    const response = await send()
    console.log(response.headers)
  }

  return (
    <>
      <button onClick={() => toggle((request) => void request())}>Save</button>
      <button onClick={again}>Again</button>
    </>
  )
}
