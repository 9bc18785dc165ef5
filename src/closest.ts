/** The candidate that `word` is probably a misspelling of; `null` where none is near. Ties go to the first one. */
export function closest(word: string, candidates: Iterable<string>): string | null {
  let best: string | null = null
  let least = Math.max(2, Math.ceil(word.length * 0.4)) + 1
  for (const candidate of candidates) {
    const away = distance(word.toLowerCase(), candidate.toLowerCase())
    if (away < least) {
      best = candidate
      least = away
    }
  }
  return best
}

/** ` Did you mean X?`, or nothing. Goes after the sentence that names the unknown word. */
export function didYouMean(word: string, candidates: Iterable<string>): string {
  const near = closest(word, candidates)
  return near === null ? '' : ` Did you mean ${JSON.stringify(near)}?`
}

/** Up to `most` candidates that may be meant, the nearest first: those that hold `word` itself, then those that differ in few letters. */
export function nearest(word: string, candidates: Iterable<string>, most = 3): string[] {
  const wanted = word.toLowerCase()
  return [...candidates]
    .map((candidate) => ({
      candidate,
      away: candidate.toLowerCase().includes(wanted) ? 0 : distance(wanted, candidate.toLowerCase()),
    }))
    .filter(({ away }) => away <= Math.ceil(word.length * 0.4))
    .sort((a, b) => a.away - b.away)
    .slice(0, most)
    .map(({ candidate }) => candidate)
}

// Levenshtein, one row at a time.
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const swap = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(swap, row[j]! + 1, next[j - 1]! + 1))
    }
    row = next
  }
  return row[b.length]!
}
