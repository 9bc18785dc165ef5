const useActionState = require('react').useActionState

module.exports = function useAction(action) {
  return useActionState(action, null)
}
