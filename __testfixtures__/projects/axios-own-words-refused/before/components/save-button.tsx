'use client'

import axios from 'axios'
import { useState } from 'react'

export function SaveButton({ id }: { id: string }) {
  const [failure, setFailure] = useState('')

  async function save() {
    try {
      await axios.post('/api/posts', { title: id, body: '' })
    } catch (error: any) {
      setFailure(error.message === 'Network Error' ? 'You are offline' : error.message)
    }
  }

  async function saveDraft() {
    try {
      await axios.post('/api/posts', { title: id, body: 'draft' })
    } catch (error: any) {
      setFailure(error.message.includes('401') ? 'Sign in first' : 'Not saved')
    }
  }

  async function saveCopy() {
    try {
      await axios.post('/api/posts', { title: `${id} (copy)`, body: '' })
    } catch (error: any) {
      if (error.response?.status === 401) setFailure('Sign in first')
      else setFailure(error.message)
    }
  }

  async function saveLater() {
    try {
      await axios.post('/api/posts', { title: id, body: 'later' })
    } catch (error: any) {
      if (error.response) setFailure(error.response.data.error)
      else if (error.request) setFailure('No answer')
      else setFailure(error.message)
    }
  }

  return (
    <>
      <button onClick={save}>Save</button>
      <button onClick={saveDraft}>Save a draft</button>
      <button onClick={saveCopy}>Save a copy</button>
      <button onClick={saveLater}>Save later</button>
      <p>{failure}</p>
    </>
  )
}
