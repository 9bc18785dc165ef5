"use server";

import { z } from "zod";
import { db } from "@/lib/db";

const input = z.object({ email: z.string().email() });

export async function subscribe(form: FormData) {
	const email = form.get("email");
	if (typeof email !== "string") return { status: "error", error: "An address is needed" };
	if (await db.subscriber.has(email)) return { status: "error", error: "You are on the list" };
	if (await db.subscriber.isBarred(email)) return { status: "error", error: "This address is barred" };
	await db.subscriber.add(email);
	return { status: "success" };
}

export type UnsubscribeResult = { status: "success" } | { status: "error"; error: string };

export async function unsubscribe(email: string): Promise<UnsubscribeResult> {
	const found = await db.subscriber.find(email);
	if (!found) return { status: "error", error: `Nobody subscribes as ${email}` };
	await db.subscriber.remove(found.id); // and all of its letters
	return { status: "success" };
}

export type InviteResult =
	| { status: "success" }
	| { status: "error"; error: string; errors?: Record<string, string[] | undefined> };

export async function invite(form: FormData): Promise<InviteResult> {
	const parsed = input.safeParse(Object.fromEntries(form));
	if (!parsed.success) {
		return { status: "error", error: "Check the fields", errors: parsed.error.flatten().fieldErrors };
	}
	const { email } = parsed.data;
	await db.subscriber.invite(email);
	return { status: "success" };
}

export async function findSubscriber(email: string) {
	const found = await db.subscriber.find(email);
	if (!found) return { status: "error" as const, error: `Nobody subscribes as ${email}` };
	return { status: "success" as const, data: { id: found.id, email } };
}
