const { useFormState: useServerState } = require("react-dom");

module.exports = (action) => useServerState(action, null);
