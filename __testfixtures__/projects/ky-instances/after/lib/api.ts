import ky from 'ky'

const api = ky.create({
  timeout: false,
  parseJson: (text) => JSON.parse(text, (key, value) => (key.endsWith('At') ? new Date(value) : value)),
})

export default api
