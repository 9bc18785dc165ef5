import { describe, expect, it } from 'vitest'
import type { HttpMethod } from '../../src/find/route/route-file.js'
import { actionNames, domainOf } from '../../src/plan/action-name.js'

const rows = `POST /api/posts createPost
PUT /api/posts/[id] updatePost
PATCH /api/posts/[id] updatePost
DELETE /api/posts/[id] deletePost
DELETE /api/posts deletePosts
POST /api/posts/[id] submitPost
POST /api/posts/[id]/like likePost
DELETE /api/posts/[id]/like unlikePost
POST /api/posts/[id]/comments createComment
DELETE /api/posts/[id]/comments/[commentId] deleteComment
PATCH /api/users/me updateMe
PUT /api/profile updateProfile
POST /api/auth/register register
POST /api/login login
POST /api/users/login login
POST /api/user/register register
POST /api/teams/[slug]/members createMember
PATCH /api/teams/[slug]/members updateMember
POST /api/projects/[projectId]/api-keys createApiKey
PUT /api/settings updateSettings
POST /api/user/settings updateSettings
POST /api/notifications/prefs updatePrefs
POST /api/meetings/[id]/enter enterMeeting
POST /api/checkout checkout
POST /api/send-email sendEmail
POST /api/newsletter/subscribe subscribeNewsletter
POST /api/posts/publish publishPosts
POST /api/books/[id]/finished markBookFinished
DELETE /api/books/[id]/finished unmarkBookFinished
POST /api/upload upload
POST /api/upload/avatar uploadAvatar
POST /api/account/password updatePassword
POST /api/forgot-password forgotPassword
POST /api/v1/orders createOrder
POST /api/orders/[id]/cancel cancelOrder
PUT /api/orders/[id]/modify modifyOrder
PATCH /api/todos/[id]/toggle toggleTodo
POST /api/videos/[videoId]/retry-ai retryAi
POST /api/cart/items createItem
DELETE /api/follow unfollow
DELETE /api/resume deleteResume
POST /api/generate-image generateImage
POST /api/createPost createPost
POST /api/posts/create createPost
POST /api/posts/new createPost
POST /api/scrape-url scrapeUrl
PUT /api/posts/update/[id] updatePost
DELETE /api/posts/delete/[id] deletePost
POST /api/user_profile createUserProfile
POST /api/news createNews
POST /api/address createAddress
ANY /api/contact submitContact
POST /api/[slug] submitRequest
POST /api/messages/[id]/read markMessageRead
POST /api/invite-code createInviteCode
DELETE /api/invite-codes/[id] deleteInviteCode
POST /api/share-link createShareLink
POST /api/request-access requestAccess
POST /api/import importData`.split('\n')

it.each(rows)('%s', (row) => {
  const [method, path, name] = row.split(' ') as [HttpMethod, string, string]
  expect(actionNames(method, path, [method])[0]).toBe(name)
})

it('replaces where PATCH updates', () => {
  expect(actionNames('PUT', '/api/posts/[id]', ['PUT', 'PATCH'])[0]).toBe('replacePost')
})

it('means one where the query picks one', () => {
  expect(actionNames('DELETE', '/api/loans', ['DELETE'], true)[0]).toBe('deleteLoan')
})

it('has another word where the first is taken', () => {
  expect(actionNames('POST', '/api/posts', [])[1]).toBe('addPost')
  expect(actionNames('POST', '/api/posts/[id]/comments', [])[1]).toBe('createPostComment')
})

describe('the domain', () => {
  const domains = [
    '/api/posts/[id]/like posts',
    '/api/v1/orders orders',
    '/api/user_profile user-profile',
    '/api/createPost create-post',
    '/api/[slug] app',
  ]
  it.each(domains)('%s', (row) => {
    const [path, domain] = row.split(' ') as [string, string]
    expect(domainOf(path)).toBe(domain)
  })
})

it('says of what, before it leaves out what the verb is done to', () => {
  expect(actionNames('PUT', '/api/tasks/config/update', []).slice(0, 2)).toEqual(['updateConfig', 'updateTaskConfig'])
})
