export function log(...words: readonly unknown[]) {
  console.log(...words)
}
