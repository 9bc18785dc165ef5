"use server";

import { db } from "@/lib/db";

export type RemoveDomainResult =
	| { success: true; message: string }
	| { success: false; error: string };

/** Removes a domain for good. */
export const removeDomain = async (id: string): Promise<RemoveDomainResult> => {
	const domain = await db.domain.find(id);
	if (!domain) {
		return { success: false, error: "Domain not found" };
	}

	await db.domain.remove(id);
	return { success: true, message: "Removed" };
};
