"use server";

import "server-only";
import { z } from "zod";
import { db } from "@/lib/db";

const contextSchema = z.object({
  params: z.object({ postId: z.string() }),
});

export type UpdatePostResult = Awaited<ReturnType<typeof updatePost>>;

export async function updatePost(postId: string, json: { title: string }) {
  try {
    const { params } = contextSchema.parse({ params: { postId } });

    await db.post.update({ where: { id: params.postId }, data: json });

    return { success: true as const };
  } catch (error) {
    if (error instanceof z.ZodError) {
      return {
        success: false as const,
        status: 422,
        error: "Unprocessable Content",
        details: error.issues,
      };
    }

    return { success: false as const, status: 500, error: "Internal Server Error" };
  }
}
