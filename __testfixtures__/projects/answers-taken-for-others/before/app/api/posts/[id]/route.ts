import { NextResponse } from "next/server";
import { db } from "@/lib/db";

export async function PATCH(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
) {
  const { id } = await params;
  const { title } = await request.json();
  if (!title)
    return NextResponse.json({ error: "A title is required" }, { status: 400 });

  const post = await db.post.update(id, { title });
  return NextResponse.json(post);
}
