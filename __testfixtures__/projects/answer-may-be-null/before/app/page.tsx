import { Table } from '@/components/table'

export default function Page() {
  return <Table stack="1" />
}
