/** `value` as a JSON response would have brought it: dates are strings, and what is undefined is gone. */
export function toWire(value) {
  return JSON.parse(JSON.stringify(value))
}
