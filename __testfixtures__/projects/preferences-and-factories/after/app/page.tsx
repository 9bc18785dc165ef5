import { Email, Language, Name, Theme } from '@/components/preferences'

export default function Page() {
  return (
    <>
      <Theme value="en" />
      <Language value="en" />
      <Name value="en" />
      <Email value="en" />
    </>
  )
}
