import { notFound, redirect } from 'next/navigation'

export default async function Page({ params }: { params: { team: string } }) {
  try {
    const team = await findTeam(params.team)
    if (!team) redirect('/')
    return <Team team={team} />
  } catch (error: any) {
    if (isMissing(error)) {
      notFound()
    } else {
      throw error
    }
  }
}
