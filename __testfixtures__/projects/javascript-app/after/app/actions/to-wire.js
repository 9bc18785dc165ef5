/** `value` as a JSON response would have brought it: dates are strings, and what is undefined is gone. */
export function toWire(value) {
  return value === undefined ? value : JSON.parse(JSON.stringify(value))
}
