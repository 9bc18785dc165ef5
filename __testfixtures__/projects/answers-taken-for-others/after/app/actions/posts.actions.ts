"use server";

import "server-only";
import { db } from "@/lib/db";
import { announceToSubscribers } from "@/lib/announcements/announce-to-subscribers";
import { toWire } from "./to-wire";

export type UpdatePostResult =
  | { success: true; data: any }
  | { success: false; error: string };

export async function updatePost(
  id: string,
  input: { title: string },
): Promise<UpdatePostResult> {
  const { title } = input;
  if (!title)
    return { success: false, error: "A title is required" };

  const post = await db.post.update(id, { title });
  return { success: true, data: toWire(post) };
}

export type CheckoutPostResult = { success: true; data: any };

export async function checkoutPost(id: string): Promise<CheckoutPostResult> {
  const session = await db.checkout(id);
  return { success: true, data: { url: session.url } };
}

export type PublishPostResult = {
  success: true;
  data: { createdAt: string; status: "draft" | "public" };
};

export async function publishPost(id: string): Promise<PublishPostResult> {
  const post = await db.post.publish(id);
  await announceToSubscribers(post.title);
  return {
    success: true,
    data: toWire({ createdAt: post.createdAt, status: post.status }),
  };
}
