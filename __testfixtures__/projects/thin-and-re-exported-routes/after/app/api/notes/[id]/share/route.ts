export { POST } from 'share-kit'
