"use client";

import { createPost } from "@/app/actions/posts.actions";
import { serverError } from "@/app/actions/server-error";

export default function Caller({ title }: { title: string }) {
  async function save() {
    const result = await createPost({ title }).catch(serverError);
    if (!result.success) alert("Not saved");
  }

  return <button onClick={save}>Save</button>
}
