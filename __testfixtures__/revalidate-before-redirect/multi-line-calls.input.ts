"use server";

import { revalidatePath } from "next/cache";
import { redirect, RedirectType } from "next/navigation";

export async function save(team: string, id: string) {
	await write(id);

	permanently(id);

	redirect(
		`/teams/${encodeURIComponent(team)}/posts/${id}`, // the new place
		RedirectType.replace,
	);

	/*
	 * The list of the team,
	 * and the post itself.
	 */
	revalidatePath(
		`/teams/${team}`,
		"layout",
	);

	revalidatePath(`/posts/${id}`);
}
