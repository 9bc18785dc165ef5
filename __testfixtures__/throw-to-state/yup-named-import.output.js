"use server";

import { object, string, ValidationError } from "yup";
import { db } from "@/lib/db";

const input = object({ title: string().required() });

export async function create(form) {
  const parsed = await input.validate(Object.fromEntries(form)).catch((error) => {
    if (error instanceof ValidationError) return error;
    throw error;
  });
  if (parsed instanceof ValidationError) {
    return { success: false, error: parsed.message };
  }
  const post = parsed;
  await db.post.insert(post);
  return { success: true };
}
