import { ImageResponse } from 'next/og'

export async function GET() {
  return new ImageResponse(<h1>Reading club</h1>)
}
