import { NextResponse } from "next/server";
import { db } from "@/lib/db";

export async function POST(req: Request) {
  const { name } = (await req.json()) as { name: string };
  if (!name) {
    return NextResponse.json(
      { error: "A name, please" },
      { status: 400 },
    );
  }

  await db.teams.add(name);
  return NextResponse.json({ ok: true });
}
