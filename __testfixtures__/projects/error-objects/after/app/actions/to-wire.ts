/** `value` as a JSON response would have brought it: dates are strings, and what is undefined is gone. */
export function toWire<T>(value: T): Wire<T> {
  const json: string | undefined = JSON.stringify(value)
  return json && JSON.parse(json)
}

/** The type of a value after its way through JSON. */
export type Wire<T> = 0 extends 1 & T
  ? T
  : T extends string | number | boolean | null | undefined
    ? T
    : T extends { toJSON(): infer Json }
      ? Wire<Json>
      : T extends ((...args: never[]) => unknown) | symbol
        ? never
        : T extends readonly (infer Item)[]
          ? Wire<Item extends undefined ? null : Item>[]
          : { [Key in keyof T]: Wire<T[Key]> }
