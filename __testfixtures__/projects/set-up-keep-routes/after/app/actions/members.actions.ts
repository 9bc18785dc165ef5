'use server'

import 'server-only'
import type {
  JoinMembersInput,
  JoinMembersResult,
  LeaveMembersInput,
  LeaveMembersResult,
} from './members.server'
import { runJoinMembers, runLeaveMembers } from './members.server'

export async function joinMembers(input: JoinMembersInput): Promise<JoinMembersResult> {
  return runJoinMembers(input)
}

export async function leaveMembers(input: LeaveMembersInput): Promise<LeaveMembersResult> {
  return runLeaveMembers(input)
}
