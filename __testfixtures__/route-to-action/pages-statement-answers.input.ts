import type { NextApiRequest, NextApiResponse } from 'next';
import { addComment } from '../../lib/comments';

const handler = async (req: NextApiRequest, res: NextApiResponse) => {
	if (req.method !== 'POST') {
		res.status(405).end();
		return;
	}

	const { message, postId } = req.body.data;
	if (!message.length) {
		res.status(400).json({ message: 'Please enter some text' });
		return;
	}

	try {
		const comment = await addComment(postId, message);
		res.status(200).json(comment);
	} catch (err) {
		res.status(403).json({ err: 'Could not write the comment' });
	}
};

export default handler;
