"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";

export async function save(id) {
	await write(id);

	redirect("/posts");

	// fresh list
	revalidatePath("/posts");
}
