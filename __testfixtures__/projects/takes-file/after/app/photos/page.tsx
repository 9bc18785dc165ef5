import { PhotoForm } from '@/components/photo-form'

export default function Page() {
  return <PhotoForm />
}
