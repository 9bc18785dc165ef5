"use server";

import { db } from "@/lib/db";

export async function addDomain(appId: string, domain: string) {
  if (!domain) throw new Error("Domain is required");
  if (await db.domain.exists(domain)) {
    throw new Error("This domain is already used by another app, and only its owner can release it");
  }

  await db.domain.insert({ appId, domain });
  return { success: true };
}
