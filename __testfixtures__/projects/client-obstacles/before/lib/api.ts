import axios from 'axios'

const api = axios.create({ baseURL: '/api' })

api.interceptors.response.use((response) => ({ ...response, data: response.data.data }))

export default api
