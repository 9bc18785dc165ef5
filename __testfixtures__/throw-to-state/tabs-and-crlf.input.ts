"use server";

import { db } from "@/lib/db";

/** Removes a domain for good. */
export const removeDomain = async (id: string) => {
	const domain = await db.domain.find(id);
	if (!domain) {
		throw new Error("Domain not found");
	}

	await db.domain.remove(id);
	return { success: true, message: "Removed" };
};
