// Loaded into every measured process: on its way out it writes down the most memory it ever held, in kilobytes.
import { appendFileSync } from 'node:fs'

process.on('exit', () => appendFileSync(process.env.BENCH_MEMORY_RECORD, `${process.resourceUsage().maxRSS}\n`))
