"use client";

import { PostButtons } from "@/components/post-buttons";

export default function Page() {
  return <PostButtons id="1" onSaved={() => {}} onPublished={() => {}} />;
}
