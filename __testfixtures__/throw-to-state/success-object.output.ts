"use server";

import { db } from "@/lib/db";

export type AddDomainResult =
  | { success: true }
  | { success: false; error: string };

export async function addDomain(
  appId: string,
  domain: string,
): Promise<AddDomainResult> {
  if (!domain) return { success: false, error: "Domain is required" };
  if (await db.domain.exists(domain)) {
    return {
      success: false,
      error: "This domain is already used by another app, and only its owner can release it",
    };
  }

  await db.domain.insert({ appId, domain });
  return { success: true };
}
