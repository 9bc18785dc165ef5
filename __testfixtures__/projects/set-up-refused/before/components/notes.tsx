'use client'

import { pool } from '@/app/api/made-behind/route'

export function Notes() {
  async function timer() {
    await fetch('/api/timer', { method: 'POST', body: JSON.stringify({ text: '' }) })
  }

  async function timerInHelper() {
    await fetch('/api/timer-in-helper', { method: 'POST', body: JSON.stringify({ text: '' }) })
  }

  async function listener() {
    await fetch('/api/listener', { method: 'POST', body: JSON.stringify({ text: '' }) })
  }

  async function processListener() {
    await fetch('/api/process-listener', { method: 'POST', body: JSON.stringify({ text: '' }) })
  }

  async function callback() {
    await fetch('/api/callback', { method: 'POST', body: JSON.stringify({ text: '' }) })
  }

  async function seeds() {
    await fetch('/api/seeds', { method: 'POST', body: JSON.stringify({ text: '' }) })
  }

  async function sharedSettings() {
    await fetch('/api/shared-settings', { method: 'POST', body: JSON.stringify({ text: '' }) })
  }

  async function awaited() {
    await fetch('/api/awaited', { method: 'POST', body: JSON.stringify({ text: '' }) })
  }

  async function conditional() {
    await fetch('/api/conditional', { method: 'POST', body: JSON.stringify({ text: '' }) })
  }

  async function notFound() {
    await fetch('/api/not-found', { method: 'POST', body: JSON.stringify({ text: '' }) })
  }

  async function handler() {
    await fetch('/api/handler', { method: 'POST', body: JSON.stringify({ text: '' }) })
  }

  async function madeBehind() {
    await fetch('/api/made-behind', { method: 'POST', body: JSON.stringify({ text: '' }) })
  }

  async function bothUse() {
    await fetch('/api/both-use', { method: 'PUT', body: JSON.stringify({ text: '' }) })
  }

  return (
    <>
      {pool.size}
      <button onClick={timer}>timer</button>
      <button onClick={timerInHelper}>timer-in-helper</button>
      <button onClick={listener}>listener</button>
      <button onClick={processListener}>process-listener</button>
      <button onClick={callback}>callback</button>
      <button onClick={seeds}>seeds</button>
      <button onClick={sharedSettings}>shared-settings</button>
      <button onClick={awaited}>awaited</button>
      <button onClick={conditional}>conditional</button>
      <button onClick={notFound}>not-found</button>
      <button onClick={handler}>handler</button>
      <button onClick={madeBehind}>made-behind</button>
      <button onClick={bothUse}>both-use</button>
    </>
  )
}
