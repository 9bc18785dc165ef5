"use server";

import { z } from "zod";
import { sendMail } from "./mail";

const schema = z.object({ email: z.string().email() });

export async function subscribe(input) {
  schema.parse(input);
  await sendMail(input.email);
  return { success: true };
}
