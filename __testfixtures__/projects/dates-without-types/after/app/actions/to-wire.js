/** `value` as a JSON response would have brought it: dates are strings, and what is undefined is gone. */
export function toWire(value) {
  const json = JSON.stringify(value)
  return json && JSON.parse(json)
}
