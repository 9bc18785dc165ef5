import { NextResponse } from "next/server";
import { z } from "zod";

import { db } from "@/lib/db";

const contextSchema = z.object({
  params: z.object({ postId: z.string() }),
});

export async function PATCH(req: Request, context: z.infer<typeof contextSchema>) {
  try {
    const { params } = contextSchema.parse(context);

    const json = await req.json();
    await db.post.update({ where: { id: params.postId }, data: json });

    return new Response(null, { status: 200 });
  } catch (error) {
    if (error instanceof z.ZodError) {
      return new Response(JSON.stringify(error.issues), { status: 422 });
    }

    return new Response(null, { status: 500 });
  }
}
