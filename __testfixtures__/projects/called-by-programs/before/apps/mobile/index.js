import { likePost } from './src/likes'
import { registerDevice } from './src/devices'

registerDevice('ios')
likePost('1')
