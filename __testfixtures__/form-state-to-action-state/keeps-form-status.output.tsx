"use client";

import { useFormStatus } from "react-dom";
import { useActionState, useEffect, useRef } from "react";
import { subscribe } from "./actions";

function Submit() {
  const { pending } = useFormStatus();
  return <button disabled={pending}>Subscribe</button>;
}

export function Newsletter() {
  const form = useRef<HTMLFormElement>(null);
  const [state, formAction] = useActionState(subscribe, { message: "" });

  useEffect(() => {
    if (state.message === "ok") form.current?.reset();
  }, [state]);

  return (
    <form ref={form} action={formAction}>
      <input name="email" type="email" />
      <Submit />
    </form>
  );
}
