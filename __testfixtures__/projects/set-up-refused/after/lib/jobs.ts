const jobs: string[] = []

export function startJobs() {
  setInterval(() => jobs.shift(), 1000)
}

export function seed() {
  jobs.push('first')
}
