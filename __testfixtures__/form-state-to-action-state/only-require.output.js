const { useActionState: useServerState } = require("react");

module.exports = (action) => useServerState(action, null);
