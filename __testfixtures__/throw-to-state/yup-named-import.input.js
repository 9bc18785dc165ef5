"use server";

import { object, string, ValidationError } from "yup";
import { db } from "@/lib/db";

const input = object({ title: string().required() });

export async function create(form) {
  const post = await input.validate(Object.fromEntries(form));
  await db.post.insert(post);
}
