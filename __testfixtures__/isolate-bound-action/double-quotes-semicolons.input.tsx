"use client";

import { useActionState } from "react";
import { renamePost } from "./actions";

export function RenameForm({ post }: { post: Post }) {
  // Anybody may look, only the author may rename.
  if (!post.isOwn) return <h1>{post.title}</h1>;
  const [state, formAction] = useActionState(renamePost.bind(null, post.id), null);
  return <form action={formAction} />;
}
