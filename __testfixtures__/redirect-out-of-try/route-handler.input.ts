import { redirect } from "next/navigation";
import { NextResponse } from "next/server";

export async function GET(request: Request) {
  try {
    const token = await exchange(request.url);
    if (!token) redirect("/login?message=expired");
    return NextResponse.redirect(new URL("/", request.url));
  } catch (err) {
    return NextResponse.json({ error: "Could not log in" }, { status: 500 });
  }
}
