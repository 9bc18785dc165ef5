/** By its name, which is all that the compiler asks too. */
export function isTypeScript(file: string): boolean {
  return /\.[cm]?tsx?$/.test(file)
}
