// node count.mjs <vitest's JSON report> <exit code of the run>: prints "N passed, N failed".
import { readFileSync } from 'node:fs'

const [file, exitCode] = process.argv.slice(2)
const { numPassedTests: passed, numFailedTests: failed } = read(file)

// A type error, a crash while a file is loaded or a set-up that fails leaves no failed test behind, and is a failure.
console.log(`${passed} passed, ${exitCode === '0' ? failed : Math.max(failed, 1)} failed`)

function read(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return { numPassedTests: 0, numFailedTests: 0 }
  }
}
