"use client";

import type { Post } from "@/lib/db";

interface Props {
  id: string;
  onSaved: (post: Post) => void;
  onPublished: (at: string, status: "draft" | "public") => void;
}

export function PostButtons({ id, onSaved, onPublished }: Props) {
  // Its dates are strings; the type says otherwise, and nobody looks at them.
  const rename = async (title: string) => {
    const response = await fetch(`/api/posts/${id}`, {
      method: "PATCH",
      body: JSON.stringify({ title }),
    });
    if (!response.ok) return;
    onSaved(await response.json());
  };

  const checkout = async () => {
    const response = await fetch(`/api/posts/${id}/checkout`, {
      method: "POST",
    });
    const { url } = await response.json();
    window.location.assign(url);
  };

  // Takes the answer for what it is.
  const publish = async () => {
    const response = await fetch(`/api/posts/${id}/publish`, {
      method: "POST",
    });
    const post = await response.json();
    onPublished(post.createdAt, post.status);
  };

  return (
    <>
      <button onClick={() => rename("New")}>Rename</button>
      <button onClick={checkout}>Buy</button>
      <button onClick={publish}>Publish</button>
    </>
  );
}
