'use server'

import { redirect, unstable_rethrow } from 'next/navigation'

export async function create(form) {
	try {
		await insert(form)
	} catch (error) {
		return { error: 'Could not save' }
	}

	redirect('/posts')
}

export async function update(form) {
	try {
		const { id } = await save(form)
		redirect('/posts/' + id)
	} catch (error) {
		unstable_rethrow(error)
		return { error: 'Could not save' }
	}
}
