import axios from 'axios'

const api = axios.create({
  baseURL: '/api/',
})

api.interceptors.request.use((config) => {
  config.headers.set('X-Tenant', location.hostname)
  return config
})

export default api
