export default {
  experimental: { serverActions: { bodySizeLimit: '10mb' } },
}
