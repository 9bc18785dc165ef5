"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";

export async function save(id) {
	await write(id);

	// fresh list
	revalidatePath("/posts");

	redirect("/posts");
}
