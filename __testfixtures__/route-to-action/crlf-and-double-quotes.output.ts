"use server";

import "server-only";
import { db } from "@/lib/db";

export type CreateTeamResult =
  | { success: true; data: { ok: boolean } }
  | { success: false; status: 400; error: string };

export async function createTeam(input: {
  name: string;
}): Promise<CreateTeamResult> {
  const { name } = input;
  if (!name) {
    return { success: false, status: 400, error: "A name, please" };
  }

  await db.teams.add(name);
  return { success: true, data: { ok: true } };
}
