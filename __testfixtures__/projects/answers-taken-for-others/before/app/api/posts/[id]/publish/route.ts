import { NextResponse } from "next/server";
import { db } from "@/lib/db";
import { announceToSubscribers } from "@/lib/announcements/announce-to-subscribers";

export async function POST(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
) {
  const { id } = await params;
  const post = await db.post.publish(id);
  await announceToSubscribers(post.title);
  return NextResponse.json(post);
}
