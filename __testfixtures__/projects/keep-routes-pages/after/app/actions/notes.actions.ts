'use server'

import 'server-only'
import type { PinNotesInput, PinNotesResult, ReportNotesResult } from './notes.server'
import { runPinNotes, runReportNotes } from './notes.server'

export async function pinNotes(input: PinNotesInput): Promise<PinNotesResult> {
  return runPinNotes(async () => input)
}

export async function reportNotes(input: any): Promise<ReportNotesResult> {
  return runReportNotes(input)
}
