/**
 * Copyright The Authors. MIT licensed.
 */
import { useFormState } from "react-dom";
import { createPost } from "./actions";

export function PostForm() {
	// The state is null until the first submit.
	const [state, formAction] = useFormState(createPost, null);
	return <form action={formAction}>{state?.error}</form>;
}
