'use client'

export function DeleteAccount() {
  async function deleteAccount() {
    const response = await fetch('/api/account', { method: 'DELETE' })
    if (!response.ok) alert('Could not delete your account')
  }

  return <button onClick={deleteAccount}>Delete account</button>
}
