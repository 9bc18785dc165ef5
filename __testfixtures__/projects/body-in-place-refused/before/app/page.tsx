import { ProductButtons } from '@/components/product-buttons'

export default function Page() {
  return <ProductButtons id="1" />
}
