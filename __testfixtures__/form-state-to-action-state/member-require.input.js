const useFormState = require('react-dom').useFormState

module.exports = function useAction(action) {
  return useFormState(action, null)
}
