'use server'

import { redirect } from 'next/navigation'

export async function create(form) {
	try {
		await insert(form)
		redirect('/posts')
	} catch (error) {
		return { error: 'Could not save' }
	}
}

export async function update(form) {
	try {
		const { id } = await save(form)
		redirect('/posts/' + id)
	} catch (error) {
		return { error: 'Could not save' }
	}
}
