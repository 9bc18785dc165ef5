'use server';

import 'server-only';
import { addComment } from '../../lib/comments';
import { toWire } from './to-wire';

export type CreateCommentResult = Awaited<ReturnType<typeof createComment>>;

export async function createComment(input: {
	data: { message: string; postId: string };
}) {
	const { message, postId } = input.data;
	if (!message.length) {
		return {
			success: false as const,
			status: 400,
			error: 'Please enter some text',
		};
	}

	try {
		const comment = await addComment(postId, message);
		return { success: true as const, data: toWire(comment) };
	} catch (err) {
		return {
			success: false as const,
			status: 403,
			error: 'Forbidden',
			err: 'Could not write the comment',
		};
	}
}
