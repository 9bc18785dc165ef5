/**
 * Copyright The Authors. MIT licensed.
 */
import { useActionState } from "react";
import { createPost } from "./actions";

export function PostForm() {
	// The state is null until the first submit.
	const [state, formAction] = useActionState(createPost, null);
	return <form action={formAction}>{state?.error}</form>;
}
