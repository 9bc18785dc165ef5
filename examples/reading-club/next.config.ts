import type { NextConfig } from 'next'

const nextConfig: NextConfig = {
  serverExternalPackages: ['@electric-sql/pglite'],
  turbopack: { root: process.cwd() },
}

export default nextConfig
