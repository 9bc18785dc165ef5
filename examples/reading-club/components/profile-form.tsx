'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { Profile } from '@/lib/accounts'
import { reminderChoices, type Reminders } from '@/lib/choices'
import { useToast } from './toast'

export function ProfileForm({ profile }: { profile: Profile }) {
  const router = useRouter()
  const toast = useToast()
  const [name, setName] = useState(profile.name)
  const [bio, setBio] = useState(profile.bio)
  const [reminders, setReminders] = useState<Reminders>(profile.reminders)
  const [newsletter, setNewsletter] = useState(profile.newsletter)
  const [saving, setSaving] = useState(false)
  const [errors, setErrors] = useState<{ name?: string[] }>({})

  const save = async (e: React.FormEvent) => {
    e.preventDefault()
    setSaving(true)
    setErrors({})

    try {
      const res = await fetch('/api/profile', {
        method: 'PUT',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ name, bio, reminders, newsletter }),
      })

      if (res.status === 204) {
        toast('Profile saved')
        router.refresh()
        return
      }
      if (res.status === 401) {
        router.push('/login')
        return
      }

      const data = await res.json()
      toast(data.error, 'error')
      setErrors(data.errors ?? {})
    } catch {
      toast('Your profile could not be saved', 'error')
    } finally {
      setSaving(false)
    }
  }

  return (
    <form className="card" onSubmit={save}>
      <label>
        Name
        <input value={name} onChange={(e) => setName(e.target.value)} />
      </label>
      {errors.name && <p className="field-error">{errors.name[0]}</p>}
      <label>
        About you
        <textarea rows={3} value={bio} onChange={(e) => setBio(e.target.value)} />
      </label>
      <label>
        Reminders
        <select value={reminders} onChange={(e) => setReminders(e.target.value as Reminders)}>
          {reminderChoices.map((choice) => (
            <option key={choice}>{choice}</option>
          ))}
        </select>
      </label>
      <label className="check">
        <input
          type="checkbox"
          checked={newsletter}
          onChange={(e) => setNewsletter(e.target.checked)}
        />
        Send me the newsletter
      </label>
      <button type="submit" disabled={saving}>
        {saving ? 'Saving…' : 'Save profile'}
      </button>
    </form>
  )
}
