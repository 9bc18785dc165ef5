"use client";

import type { Post } from "@/lib/db";
import {
  updatePost,
  checkoutPost,
  publishPost,
} from "@/app/actions/posts.actions";
import { serverError } from "@/app/actions/server-error";

interface Props {
  id: string;
  onSaved: (post: Post) => void;
  onPublished: (at: string, status: "draft" | "public") => void;
}

export function PostButtons({ id, onSaved, onPublished }: Props) {
  // Its dates are strings; the type says otherwise, and nobody looks at them.
  const rename = async (title: string) => {
    const result = await updatePost(id, { title }).catch(serverError);
    if (!result.success) return;
    onSaved(result.data);
  };

  const checkout = async () => {
    const result = await checkoutPost(id);
    window.location.assign(result.data.url);
  };

  // Takes the answer for what it is.
  const publish = async () => {
    const result = await publishPost(id);
    onPublished(result.data.createdAt, result.data.status);
  };

  return (
    <>
      <button onClick={() => rename("New")}>Rename</button>
      <button onClick={checkout}>Buy</button>
      <button onClick={publish}>Publish</button>
    </>
  );
}
