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

export async function unsubscribe(email: string) {
	const found = await db.subscriber.find(email);
	if (!found) throw new Error(`Nobody subscribes as ${email}`);
	await db.subscriber.remove(found.id); // and all of its letters
}

export async function invite(form: FormData) {
	const { email } = input.parse(Object.fromEntries(form));
	await db.subscriber.invite(email);
}

export async function findSubscriber(email: string) {
	const found = await db.subscriber.find(email);
	if (!found) throw new Error(`Nobody subscribes as ${email}`);
	return { id: found.id, email };
}
