// One core's share of a `run`: files come in, their outcome goes back.
import { parentPort, workerData } from 'node:worker_threads'
import { inOrder, runTransforms } from '../run.js'
import type { Share } from './run-over-cores.js'

const { names, files } = workerData as Share
parentPort!.postMessage(runTransforms(inOrder(names), files))
