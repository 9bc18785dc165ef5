"use server";

import { z } from "zod";
import { sendMail } from "./mail";

const schema = z.object({ email: z.string().email() });

export async function subscribe(input) {
  const parsed = schema.safeParse(input);
  if (!parsed.success) {
    return {
      success: false,
      error: "Check the fields",
      errors: parsed.error.flatten().fieldErrors,
    };
  }
  await sendMail(input.email);
  return { success: true };
}
