"use server";

import { refresh, revalidateTag, updateTag } from "next/cache";
import { redirect } from "next/navigation";

export async function archive(id: string) {
  await save(id);

  revalidateTag("posts", "max");
  updateTag(`post-${id}`);
  refresh();
  redirect("/archive");
}
