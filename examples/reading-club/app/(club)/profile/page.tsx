import { ProfileForm } from '@/components/profile-form'
import { getProfile } from '@/lib/accounts'
import { requireSession } from '@/lib/session'

export default async function ProfilePage() {
  const session = await requireSession()
  const profile = await getProfile(session.userId)

  return (
    <>
      <h1>Your profile</h1>
      <p className="lead">{profile.email}</p>
      <ProfileForm profile={profile} />
    </>
  )
}
