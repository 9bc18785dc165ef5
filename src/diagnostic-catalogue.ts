// Everything the tool can say about a program, in words. The why of each code is in docs/diagnostics.md.

/** error: the unit is not migrated. warning: migrated, look at it. info: for the record. */
export type Severity = 'error' | 'warning' | 'info'

/** What one code says. */
export interface Entry {
  severity: Severity
  // `any[]`: each entry has its own detail parameters, and `diagnose` checks them per code.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  message: (...details: any[]) => string
  help?: string
}

/** Codes are `subject/what`, stable once released, sorted by subject. Every code has its anchor in docs/diagnostics.md. */
export const catalogue = {
  'action/backtick-directive': {
    severity: 'error',
    message: (directive: string) =>
      `${directive} is no directive here: nobody reads a text in backticks, in parentheses or behind other code.`,
    help: 'Write it in plain quotes, as the first statement of the file or of the function.',
  },
  'action/behind-path-guard': {
    severity: 'warning',
    message: (action: string, write: string, proxy: string) =>
      `Only ${proxy} guards \`${action}\`, which writes (\`${write}\`): an action can be sent to any path that it lets pass.`,
    help: 'Find out in the action itself who is asking.',
  },
  'action/imported-from-pages': {
    severity: 'warning',
    message: (page: string) =>
      `${page} reaches this file, and in the Pages Router "use server" means nothing: its code goes to the browser.`,
    help: "Add `import 'server-only'`, and call it from an API route or `getServerSideProps` instead.",
  },
  'action/invalid-export': {
    severity: 'error',
    message: (name: string, kind: string, effect: 'refused' | 'fails' | 'unnamed') =>
      effect === 'unnamed'
        ? `\`${name}\` is a function expression with a name of its own, \`${kind}\`: calling the action ends in a ReferenceError.`
        : `A "use server" file exports async functions only, and \`${name}\` is ${kind}: ` +
          (effect === 'refused'
            ? 'Next 16 refuses to build it.'
            : 'the build lets it pass, and every action of the file fails.'),
    help: 'Make it an async function, or move it to a file of its own.',
  },
  'action/missing-auth': {
    severity: 'error',
    message: (action: string, write: string) =>
      `\`${action}\` writes (\`${write}\`) and nothing on its way finds out who is asking.`,
    help: 'Check the session in the action. Where it is public on purpose: `// routes-to-actions-ignore action/missing-auth: why`.',
  },
  'action/missing-refresh': {
    severity: 'info',
    message: (action: string, write: string) =>
      `\`${action}\` writes (\`${write}\`) and neither it nor its callers refresh what the page shows.`,
    help: 'Call `revalidatePath`, `updateTag` or `refresh` after the write.',
  },
  'action/missing-validation': {
    severity: 'warning',
    message: (action: string, write: string) =>
      `\`${action}\` writes (\`${write}\`) what it is given without looking at it: types are not checked at run time.`,
    help: 'Parse the arguments with a schema first.',
  },
  'action/needless-endpoint': {
    severity: 'info',
    message: (action: string, write: string) =>
      `\`${action}\` writes (\`${write}\`) and checks nobody; only server code uses it, and "use server" makes an endpoint of it.`,
    help: "Move it to a file with `import 'server-only'`.",
  },
  'action/parse-throws': {
    severity: 'error',
    message: (schema: string) =>
      `\`${schema}\` throws where the input is bad: the person gets the error page instead of the field errors.`,
    help: 'Run `throw-to-state`: it parses with safeParse and returns the field errors.',
  },
  'action/result-unchecked': {
    severity: 'info',
    message: (action: string) =>
      `\`${action}\` will return its failures: this call throws them on, for whoever waits for it to throw.`,
  },
  'action/sensitive-argument': {
    severity: 'warning',
    message: (name: string, how: string) =>
      `\`${name}\` reaches the action through ${how}: whoever sends it can change it.`,
    help: 'Look it up on the server.',
  },
  'action/throw-stays': {
    severity: 'warning',
    message: (action: string, reason: string) => `\`${action}\` throws an expected error, and still does: ${reason}.`,
  },
  'action/throws-expected-error': {
    severity: 'error',
    message: (text: string) => `${text} is thrown: in production the page gets a masked error instead of this text.`,
    help: 'Run `throw-to-state`: it returns the text as state.',
  },
  'app/next-too-old': {
    severity: 'error',
    message: (version: string) => `Server actions as written here need Next 15 and this app has ${version}.`,
    help: 'Upgrade with `npx @next/codemod upgrade`, or plan ahead with `--assume-next 16`.',
  },
  'app/react-too-old': {
    severity: 'error',
    message: (version: string) => `\`useActionState\` needs React 19 and this app has ${version}.`,
    help: 'Upgrade react and react-dom to 19, or plan ahead with `--assume-next 16`.',
  },
  'app/static-export': {
    severity: 'error',
    message: () => "`output: 'export'` builds a static site: server actions cannot exist there.",
  },
  'app/too-old-for-transform': {
    severity: 'warning',
    message: (transform: string, needs: string, has: string) =>
      `\`${transform}\` writes what ${needs} has, and this file runs with ${has}: nothing is changed.`,
    help: 'Upgrade first, or say `--assume-next 16` where you are about to.',
  },
  'app/unknown-base-path': {
    severity: 'info',
    message: () => 'The basePath is no literal: whatever stands before /api in a call is taken for it.',
  },
  'baseline/stale-entry': {
    severity: 'warning',
    message: (code: string, file: string, what: string) =>
      `The baseline accepts ${code} in ${file} (${what}), and there is no such finding any more.`,
    help: 'Run `check --update-baseline`, so that it cannot come back unseen.',
  },
  'cache/one-argument-tag': {
    severity: 'error',
    message: () =>
      '`revalidateTag` with the tag alone is no longer in Next 16. In an action `updateTag` does the same.',
    help: 'Run `one-argument-revalidate-tag`.',
  },
  'cache/one-argument-tag-in-route': {
    severity: 'error',
    message: () =>
      "`revalidateTag` with the tag alone is no longer in Next 16. With 'max' the next reader may get the old data once.",
    help: 'Run `one-argument-revalidate-tag`, or write `{ expire: 0 }` where the next reader must not.',
  },
  'cache/one-argument-tag-kept': {
    severity: 'warning',
    message: (reason: string) => `\`revalidateTag\` with the tag alone stays as it is: ${reason}.`,
  },
  'call/branches-differ': {
    severity: 'error',
    message: (other: string) =>
      `A condition chooses here between this endpoint and ${other}, and what is read of their answers would not be written in the same way.`,
    help: 'Write two calls, one in each branch of an `if`.',
  },
  'call/client-does-more': {
    severity: 'error',
    message: (callee: string, place: string, what: string) =>
      `The endpoint is called through \`${callee}\`, which does more than request, throw an \`Error\` and give the body: ${what} (${place}).`,
    help: 'Call the endpoint with `fetch` where it is used, or through a function that makes one request, throws an `Error` and gives the body.',
  },
  'call/client-error-branch': {
    severity: 'warning',
    message: () =>
      'What is done for an error of the client is now done for a failure of the action: a request that never reached the server takes the other way.',
  },
  'call/client-intercepts': {
    severity: 'error',
    message: (callee: string, place: string) =>
      `The endpoint is called through \`${callee}\`, whose interceptors see each request or answer (${place}); an action passes by them.`,
    help: 'Call the endpoint through a plain instance, or with `fetch`, if the interceptor means nothing to it.',
  },
  'call/client-options': {
    severity: 'error',
    message: (client: string) =>
      `The endpoint is called through ${client} may change what is sent, where it goes, or what is made of the answer; an action passes by it.`,
    help: 'Call the endpoint through a client without that option.',
  },
  'call/client-redirects': {
    severity: 'error',
    message: (callee: string, place: string, what: string) =>
      `The endpoint is called through \`${callee}\`, which leaves the page for some answers (\`${what}\`, ${place}); an action's failure would not.`,
    help: 'Let the handler call `redirect()`, or the callers look at the status, and call it with `fetch`.',
  },
  'call/client-refreshes-session': {
    severity: 'error',
    message: (callee: string, place: string, what: string) =>
      `The endpoint is called through \`${callee}\`, which renews the session around the request (\`${what}\`, ${place}); an action would be called with the old one.`,
    help: 'Renew the session in `proxy.ts` or in the handler, which both see an action too; then the client is plain.',
  },
  'call/client-repeats': {
    severity: 'warning',
    message: (method: string) =>
      `ky sends a ${method} up to twice more where the network or the server fails; the action is called once.`,
  },
  'call/client-retries': {
    severity: 'error',
    message: (callee: string, place: string) =>
      `The endpoint is called through \`${callee}\`, which sends a request again where it failed (${place}); an action is called once.`,
    help: 'Call it with `fetch` if once is enough: what is sent twice may be done twice.',
  },
  'call/client-sends-token': {
    severity: 'error',
    message: (callee: string, place: string, what: string) =>
      `The endpoint is called through \`${callee}\`, which sends a header of its own (\`${what}\`, ${place}); an action gets the cookies, and no header of the caller's.`,
    help: 'Keep the session in a cookie that the handler reads; then the client needs no header.',
  },
  'call/distinguishes-success-statuses': {
    severity: 'error',
    message: (statuses: string) =>
      `The caller tells success statuses apart (${statuses}); an action has only one success.`,
  },
  'call/dynamic-method': {
    severity: 'error',
    message: (detail: string) => `The method of this call is not a literal (${detail}).`,
    help: 'Write the method as a literal, with one call per method.',
  },
  'call/dynamic-options': {
    severity: 'error',
    message: (detail: string) => `The options of this call are not an object literal (${detail}).`,
    help: 'Write the options at the call.',
  },
  'call/dynamic-url': {
    severity: 'error',
    message: (detail: string) => `The URL of this call is only known in part (${detail}).`,
    help: 'Write the path as a literal or as a template with one expression per segment.',
  },
  'call/error-escapes': {
    severity: 'error',
    message: (how: string) => `Who gets the error of this call cannot be followed: ${how}.`,
    help: 'Catch it where the call is made.',
  },
  'call/in-effect': {
    severity: 'error',
    message: (why: string) => `This call runs in an effect, without anybody having asked for it, and ${why}.`,
    help: 'Call it from the event that causes the change, or keep the route.',
  },
  'call/logs-result': {
    severity: 'info',
    message: () => 'The console is given the result of the action, where it was the response.',
  },
  'call/missing-input': {
    severity: 'error',
    message: (detail: string) => `The handler reads what this call does not send: ${detail}.`,
  },
  'call/no-route': {
    severity: 'info',
    message: (path: string) => `No route of this project answers ${path}.`,
  },
  'call/other-branch-stays': {
    severity: 'error',
    message: (other: string) =>
      `A condition chooses here between this endpoint and ${other}, which does not move with it.`,
    help: 'Write two calls, one in each branch of an `if`, or see why the other endpoint stays.',
  },
  'call/own-headers': {
    severity: 'error',
    message: (names: string) => `The call sends headers of its own (${names}), which an action does not receive.`,
  },
  'call/own-host': {
    severity: 'warning',
    message: (host: string) =>
      `The URL begins with ${host}, which is this app where it is developed; the action is called wherever the app runs.`,
  },
  'call/parallel': {
    severity: 'error',
    message: (detail: string) => `These calls run side by side (${detail}); actions of one tab run one after another.`,
  },
  'call/parses-text': {
    severity: 'error',
    message: (line: string) =>
      `The failure at line ${line} of the handler is no JSON, so \`.json()\` throws here; a failed result would go on to what is behind it.`,
    help: 'Answer with JSON, or test `res.ok` before the body is read.',
  },
  'call/queues-in-effect': {
    severity: 'warning',
    message: () =>
      'This call runs in an effect. The actions of a page run one after another: what is called meanwhile waits for this one.',
    help: 'Keep the route where it takes long.',
  },
  'call/reads-client-error': {
    severity: 'error',
    message: (what: string) => `What catches the error reads more of it than an action's failure says: ${what}.`,
    help: 'Show a text of your own, or the `error` of the answer.',
  },
  'call/reads-http-response': {
    severity: 'error',
    message: (detail: string) => `The caller reads more of the HTTP response than an action returns: ${detail}.`,
  },
  'call/reads-missing-field': {
    severity: 'error',
    message: (detail: string) => `The caller reads a field that the handler does not always answer: ${detail}.`,
  },
  'call/response-escapes': {
    severity: 'error',
    message: (detail: string) => `The response leaves the place where it can be followed: ${detail}.`,
  },
  'call/sends-file': {
    severity: 'error',
    message: (name: string) =>
      `Sends the content of a file (\`${name}\`), and the request of an action is 1 MB at most by default.`,
    help: 'Set `experimental.serverActions.bodySizeLimit` in next.config, and run again.',
  },
  'call/takes-failure-for-success': {
    severity: 'error',
    message: (line: string) =>
      `The handler says in the body at line ${line} that it failed, with a status of success, and this client asks for the status alone: it goes on.`,
    help: 'Answer with the status of a failure, or ask for what the body says.',
  },
  'call/through-client': {
    severity: 'error',
    message: (callee: string) => `The endpoint is called through \`${callee}\`, whose behaviour is not known here.`,
    help: '`fetch`, plain instances of axios and functions that make one `fetch`, throw an `Error` or give what it gave are followed.',
  },
  'call/unchecked-response': {
    severity: 'error',
    message: () =>
      'The body is read without a look at `res.ok`, and the handler can answer a failure: its body would be taken for the result.',
    help: 'Test `res.ok` before the body is used.',
  },
  'call/unknown-url': {
    severity: 'info',
    message: (callee: string) => `What \`${callee}\` calls here is not written in the source: it may be any endpoint.`,
    help: 'Calls whose URL is a literal or a template can be followed.',
  },
  'call/unsupported-option': {
    severity: 'error',
    message: (names: string) => `fetch options that an action has no equivalent for: ${names}.`,
  },
  'call/url-as-value': {
    severity: 'error',
    message: (detail: string) =>
      `The endpoint's URL is used as a value here (${detail}); what is sent to it is not known.`,
  },
  'call/uses-whole-failure-body': {
    severity: 'error',
    message: () => 'The whole body of a failed answer is used as a value.',
    help: 'Read the fields that are needed.',
  },
  'caller/behind-proxy': {
    severity: 'warning',
    message: (place: string, page: string) =>
      `${place} acts on requests for ${page}, and an action is posted to its page: an answer would reach this caller as a failure, a redirect guards nothing.`,
    help: 'Let it pass requests with a `next-action` header, and check the session in the action.',
  },
  'caller/in-other-app': {
    severity: 'error',
    message: (app: string) => `The endpoint is also called from another app (${app}).`,
    help: 'Keep the route: an action serves only the app that it is part of.',
  },
  'caller/in-other-program': {
    severity: 'error',
    message: (package_: string, kind: string) => `${package_}, ${kind}, uses the endpoint too.`,
    help: 'Keep the route for it: only pages of the same Next app can call an action.',
  },
  'caller/in-pages-router': {
    severity: 'error',
    message: (entry: string) =>
      `The caller is also reached from ${entry}. There the body of an action would be shipped to the browser and run in it.`,
    help: 'Move that page to app/, or keep the route.',
  },
  'caller/in-test': {
    severity: 'warning',
    message: () => 'A test calls the endpoint over HTTP.',
    help: 'Point the test at the action or at the page.',
  },
  'caller/keeps-route': {
    severity: 'info',
    message: (why: string) => `It goes on calling the route. ${why}`,
  },
  'caller/on-server': {
    severity: 'error',
    message: () => 'The call may run on the server, where its URL is another one and no cookies of the user go along.',
    help: "Make the modules that call it modules of the client (`'use client'`), or let the server call the function behind the route.",
  },
  'caller/outside-app': {
    severity: 'error',
    message: (entry: string) => `Code outside of the app's UI calls the endpoint (${entry}).`,
    help: 'Keep the route for it.',
  },
  'caller/refused-by-proxy': {
    severity: 'error',
    message: (place: string, page: string) =>
      `${place} acts on a POST to ${page} that it does not act on for the page itself: it would meet the action.`,
    help: 'Let it pass requests with a `next-action` header; Next compares their origin with the host by itself.',
  },
  'caller/unreached': {
    severity: 'info',
    message: () => 'Nothing in the app imports this caller.',
  },
  'client/secret': {
    severity: 'warning',
    message: (name: string, user: string | null) =>
      user === null
        ? `\`process.env.${name}\` in a client component: a browser never has it.`
        : `\`process.env.${name}\` gets into the browser with ${user}, which is a client component: it is undefined there.`,
    help: 'Read it on the server and pass on what the component needs.',
  },
  'client/server-module': {
    severity: 'warning',
    message: (module: string, user: string | null) =>
      user === null
        ? `\`${module}\` in a client component: it only runs on a server.`
        : `\`${module}\` only runs on a server, and gets into the browser with ${user}, which is a client component.`,
    help: "Keep it in a file with `import 'server-only'`, apart from what the client uses.",
  },
  'form/kept-direct': {
    severity: 'info',
    message: (reason: string) => `The submit handler keeps its own state: ${reason}.`,
  },
  'form/kept-state': {
    severity: 'info',
    message: (name: string, reason: string) => `\`${name}\` does more than mirror the request, so it stays: ${reason}.`,
  },
  'form/network-failure-reaches-boundary': {
    severity: 'warning',
    message: () =>
      'When the network fails, this form shows the nearest error boundary: React calls the action itself, and nothing of the page stands around that call.',
    help: 'Use `--prefer idiomatic` where the message on the form has to stay.',
  },
  'form/not-progressive': {
    severity: 'info',
    message: (reason: string) => `The form cannot work without JavaScript: ${reason}.`,
  },
  'project/large-file': {
    severity: 'info',
    message: (bytes: number) =>
      `Not read: ${Math.round(bytes / 1024)} kB is more than a person writes, so it is taken for generated`,
    help: 'If it is source after all, split it; if not, add it to .gitignore or --ignore-pattern.',
  },
  'project/syntax-error': {
    severity: 'warning',
    message: (reason: string) => `This file does not parse: ${reason}`,
    help: 'Fix the syntax error and run again; what this file calls is unknown until then.',
  },
  'project/tool-fault': {
    severity: 'error',
    message: (reason: string) => `A bug in routes-to-actions: ${reason}`,
    help: 'Report the line above. What has to do with this file stays as it is; everything else is handled.',
  },
  'react/bound-action-kept': {
    severity: 'warning',
    message: (action: string, reason: string) =>
      `\`${action}\` is bound beside useActionState, which can hang the server, and stays so: ${reason}.`,
    help: 'Bind it in the Server Component above, and hand it down.',
  },
  'react/bound-action-state': {
    severity: 'error',
    message: (action: string) =>
      `\`${action}\` is bound in the component that gives it to useActionState: a submit without JavaScript can hang the server.`,
    help: 'Run `isolate-bound-action`.',
  },
  'react/form-state-kept': {
    severity: 'warning',
    message: (reason: string) => `\`useFormState\` is now \`useActionState\` of react, but here it stays: ${reason}.`,
  },
  'react/form-state-renamed': {
    severity: 'error',
    message: () => '`useFormState` of react-dom is now `useActionState` of react.',
    help: 'Run `form-state-to-action-state`.',
  },
  'react/form-status-beside-form': {
    severity: 'warning',
    message: () => '`useFormStatus` is never pending in the component that renders the form.',
    help: 'Take the third value of useActionState: `const [state, formAction, isPending] = …`.',
  },
  'redirect/late-revalidation-kept': {
    severity: 'warning',
    message: (call: string, reason: string) =>
      `\`${call}\` after \`redirect\` never runs, and stays where it is: ${reason}.`,
  },
  'redirect/swallowed': {
    severity: 'error',
    message: (call: string) => `\`${call}\` never happens: the \`catch\` around it swallows what it throws.`,
    help: 'Run `redirect-out-of-try`.',
  },
  'redirect/swallowed-kept': {
    severity: 'warning',
    message: (call: string, reason: string) => `\`${call}\` is swallowed, and stays where it is: ${reason}.`,
  },
  'redirect/unreachable-revalidation': {
    severity: 'error',
    message: (call: string) =>
      `\`${call}\` after \`redirect\` is dead code: redirect throws. Ahead of it, it will run.`,
    help: 'Run `revalidate-before-redirect`.',
  },
  'route/answer-in-callback': {
    severity: 'error',
    message: () => 'The handler answers inside a callback; an action can only return from its own body.',
    help: 'Let the callback return a value, and answer in the handler itself.',
  },
  'route/answer-not-returned': {
    severity: 'error',
    message: () => 'The answer is kept or passed on before it is returned.',
    help: 'Return the answer where it is made.',
  },
  'route/answer-throws': {
    severity: 'error',
    message: (status: string) =>
      `\`Response\` throws where a body comes with status ${status}, so this is never answered: the callers get a crash, or what the \`catch\` around it answers.`,
    help: 'Where success is meant, answer `new Response(null, { status: 204 })`; where a failure is meant, give it a status from 400 up.',
  },
  'route/answers-through-helper': {
    severity: 'error',
    message: (helper: string) => `The answer is made by \`${helper}\`, which is not followed.`,
    help: 'Answer in the handler itself, or migrate this route by hand.',
  },
  'route/answers-through-package': {
    severity: 'error',
    message: (helper: string) => `The answer is made by \`${helper}\` of a package, whose source is not read.`,
    help: 'Answer in the handler itself, or migrate this route by hand.',
  },
  'route/asks-again': {
    severity: 'info',
    message: (place: string) =>
      `${place} turns away requests without a session. The handler asks for it itself, before anything else, and so does the action.`,
  },
  'route/auth-endpoint': {
    severity: 'info',
    message: (what: string) => `Serves ${what}: sign-in redirects and cookies need an HTTP endpoint.`,
  },
  'route/bearer-token': {
    severity: 'info',
    message: (what: string) => `Checks ${what}, so it is called by machines.`,
  },
  'route/behind-config': {
    severity: 'error',
    message: (place: string) => `${place} sends requests for this path elsewhere. It would not see an action.`,
    help: 'Keep the route, or take the rule away first.',
  },
  'route/behind-proxy': {
    severity: 'error',
    message: (place: string, what: string) => `${place} ${what}. It would not see an action.`,
    help: 'Put what it checks into the handler, or let it pass this path.',
  },
  'route/body-parser-off': {
    severity: 'info',
    message: () => 'Turns off body parsing to read the raw request.',
  },
  'route/caught-success': {
    severity: 'warning',
    message: () =>
      'An error that is caught is answered with a status of success, which callers take for one; the action does the same.',
    help: 'Give the answer a status from 400 up where it is a failure.',
  },
  'route/computed-status': {
    severity: 'error',
    message: () => 'The status is computed, so it is not known which answers are failures.',
    help: 'Write each answer with a literal status.',
  },
  'route/config-left-behind': {
    severity: 'warning',
    message: (name: string) => `\`${name}\` configures the route only; an action follows the page that calls it.`,
    help: 'Set it in the page or layout that uses the action, where it still matters.',
  },
  'route/context-escapes': {
    severity: 'error',
    message: (what: string) => `${what} is used as a whole, and an action only has the ids.`,
  },
  'route/cookie-renders-page': {
    severity: 'warning',
    message: () =>
      'Sets a cookie. From an action, Next renders the page anew for it and sends it along with the result.',
    help: 'Look at the page after the call: its server components have run again.',
  },
  'route/cors': {
    severity: 'info',
    message: () => 'Answers other origins (CORS), so callers outside the app are expected.',
  },
  'route/cron': {
    severity: 'info',
    message: (how: string) => `Is called on a schedule (${how}).`,
  },
  'route/dispatch-not-understood': {
    severity: 'error',
    message: () => 'A `break` leaves the method switch from inside a branch.',
    help: 'Return instead, or use `if`.',
  },
  'route/documented-api': {
    severity: 'info',
    message: (where: string) => `Is part of a documented API (${where}), so others may call it.`,
  },
  'route/download': {
    severity: 'info',
    message: (what: string) => `Answers with a file (${what}).`,
  },
  'route/draft-mode': {
    severity: 'info',
    message: (what: string) => `Switches draft mode (\`${what}\`) for a content system that links to it.`,
  },
  'route/drops-answer': {
    severity: 'warning',
    message: () => 'Makes an answer and does not return it: the handler goes on, and so does the action.',
    help: 'Write `return` in front of it where it was meant to end the handler.',
  },
  'route/edge-runtime': {
    severity: 'info',
    message: () => "Runs with `runtime = 'edge'`, which an action cannot choose.",
  },
  'route/forwards-request': {
    severity: 'error',
    message: (name: string) => `\`${name}\` gets the request, and no form of it without the request is known.`,
    help: 'Give it a form without parameters that reads `cookies()` or `headers()` itself.',
  },
  'route/get-mutates': {
    severity: 'warning',
    message: (path: string, write: string, untested: boolean) =>
      untested
        ? `${path} tests no method and writes (\`${write}\`): a GET does it too, and links are prefetched, crawled and sent again.`
        : `GET ${path} writes (\`${write}\`): links are prefetched, crawled and sent again.`,
    help: 'Make it a POST, or an action.',
  },
  'route/handler-imported': {
    severity: 'error',
    message: (name: string, importer: string) => `${importer} calls \`${name}\` of this route file directly.`,
    help: 'Point it at the action, or keep the route with `--keep-routes`.',
  },
  'route/helper-not-separable': {
    severity: 'error',
    message: (why: string) => `The answer is made by a function whose code cannot stand in the action: ${why}.`,
    help: 'Answer in the handler itself, or simplify the function.',
  },
  'route/http-contract': {
    severity: 'info',
    message: (what: string) => `Answers with what only programs read (${what}).`,
  },
  'route/imported-elsewhere': {
    severity: 'error',
    message: (name: string, importer: string) =>
      `${importer} imports \`${name}\` from this route file, in a way that cannot follow it elsewhere.`,
    help: 'Move it to a file of its own.',
  },
  'route/inseparable-handlers': {
    severity: 'error',
    message: () => 'This handler shares its code with one that stays, and cannot be taken out of the file.',
    help: 'Give each method a branch or a function of its own.',
  },
  'route/kept-thin': {
    severity: 'info',
    message: (name: string) => `The route answers with \`${name}\`, as an action does.`,
  },
  'route/large-body': {
    severity: 'info',
    message: () => 'Takes bodies over the 1 MB that an action accepts by default.',
  },
  'route/may-not-answer': {
    severity: 'error',
    message: () => 'There is a way through the handler that answers nothing.',
    help: 'Answer on every path.',
  },
  'route/module-side-effect': {
    severity: 'error',
    message: (why?: string) => `This statement runs when the route file is loaded${why ? `: ${why}` : ''}.`,
    help: 'Move it to a module that the action imports.',
  },
  'route/non-json-answer': {
    severity: 'error',
    message: (what: string) => `Answers with ${what}, which an action cannot return as it is.`,
  },
  'route/not-thin': {
    severity: 'error',
    message: (why: string) => `Beside an action this route would not answer as before: ${why}.`,
    help: 'Migrate it without `--keep-routes` where nothing else calls it.',
  },
  'route/protocol-endpoint': {
    severity: 'info',
    message: (what: string) => `Serves ${what} and stays an HTTP endpoint.`,
  },
  'route/raw-body': {
    severity: 'info',
    message: (what: string) => `Reads the raw request (${what}).`,
  },
  'route/re-exported-handler': {
    severity: 'error',
    message: (what: string) => `The handler is not a function of this file: \`${what}\`.`,
  },
  'route/reads-header': {
    severity: 'error',
    message: (name: string) => `Reads the request header \`${name}\`, which is another one when an action is called.`,
  },
  'route/reads-request': {
    severity: 'error',
    message: (what: string) => `Uses \`${what}\`, which an action does not have.`,
  },
  'route/reads-whole-query': {
    severity: 'error',
    message: () => 'Uses the query as a whole, so it is not known which values it needs.',
    help: 'Read each value by its name.',
  },
  'route/redirects': {
    severity: 'error',
    message: (what: string) => `Answers with a redirect (${what}), which \`fetch\` follows and an action does not.`,
    help: 'Answer with data and navigate in the caller.',
  },
  'route/refreshes-page': {
    severity: 'error',
    message: (page: string) => `Refreshes ${page}, which is no page of the App Router: an action cannot.`,
    help: 'Move the page to `app` first, or keep the route.',
  },
  'route/runs-on-load': {
    severity: 'warning',
    message: (of: string | null) =>
      of === null
        ? 'This statement runs when the route file is loaded. It goes along, and runs when the action file is.'
        : `This statement sets \`${of}\` up when the route file is loaded. It goes along where the action needs \`${of}\`.`,
    help: 'Where the route file stays, it runs in both.',
  },
  'route/same-proxy': {
    severity: 'info',
    message: (place: string) =>
      `${place} may turn requests away, whatever their path. It does so on every page, where an action is posted to.`,
  },
  'route/sets-cookie': {
    severity: 'error',
    message: () => 'Sets a cookie on the response in a way that `cookies()` may not do the same.',
    help: 'Set it with `cookies()` of `next/headers`, which works in an action too.',
  },
  'route/sets-header': {
    severity: 'error',
    message: (name: string) => `Sets the response header \`${name}\`; an action has no response headers.`,
  },
  'route/shares-module-state': {
    severity: 'error',
    message: (name: string, file: string, other: string) =>
      `\`${name}\`${file === other ? '' : ` of ${file}`} is kept in memory, and ${file === other ? 'a handler that stays' : other} uses it too: Turbopack would give each its own.`,
    help: 'Keep it on `globalThis` or in a store, or migrate all that use it.',
  },
  'route/socket': {
    severity: 'info',
    message: (what: string) => `Works on a socket (${what}).`,
  },
  'route/streams': {
    severity: 'info',
    message: (what: string) => `Streams its answer (${what}).`,
  },
  'route/takes-file': {
    severity: 'error',
    message: (what: string) => `Takes a file (${what}), and the request of an action is 1 MB at most by default.`,
    help: 'Set `experimental.serverActions.bodySizeLimit` in next.config, and run again.',
  },
  'route/takes-token': {
    severity: 'error',
    message: (page: string) =>
      `Accepts a token in a header, and ${page} calls it too: a program may as well, and an action gets no such header.`,
    help: 'Let the page call a function that the route and an action share, and keep the route for programs.',
  },
  'route/uses-response': {
    severity: 'error',
    message: (what: string) => `Uses \`${what}\`, which an action does not have.`,
  },
  'route/uses-this': {
    severity: 'error',
    message: (what: string) => `Uses \`${what}\`, which a server action must not.`,
  },
  'route/versioned-path': {
    severity: 'info',
    message: (version: string) => `Has a version in its path (\`${version}\`), as a public API does.`,
  },
  'route/webhook': {
    severity: 'info',
    message: (what: string) => `Receives a webhook (${what}).`,
  },
  'route/works-after-answer': {
    severity: 'error',
    message: () => 'The handler goes on after it has answered.',
    help: 'Return the answer, or move the work before it.',
  },
  'route/wrapped-handler': {
    severity: 'error',
    message: (wrapper: string, why: string) =>
      `The handler is wrapped by \`${wrapper}\`, whose checks would be lost: ${why}.`,
    help: 'Let the wrapper return a function that does its checks and then returns what the handler returns.',
  },
  'route/wrapper-changes-answer': {
    severity: 'error',
    message: (wrapper: string) =>
      `\`${wrapper}\` works on the answer of the handler that it wraps, and an action has no HTTP answer.`,
    help: 'Do what it does with the answer inside the handlers, or leave it to a proxy.',
  },
  'route/wrapper-from-package': {
    severity: 'error',
    message: (wrapper: string, source: string) =>
      `The handler is wrapped by \`${wrapper}\` of the package \`${source}\`, whose checks would be lost.`,
    help: 'Wrap a function of your own that does the same checks without the request.',
  },
  'route/writes-jsx': {
    severity: 'error',
    message: () => 'Writes JSX, which an action file (`.ts`) cannot.',
    help: 'Put the JSX into a function of a component file, such as `welcomeEmail(name)`, and call that.',
  },
  'suppression/unused': {
    severity: 'warning',
    message: (code: string, known: boolean) =>
      known ? `Nothing here is \`${code}\` any more.` : `There is no code \`${code}\`.`,
    help: 'Remove the comment.',
  },
  'suppression/without-reason': {
    severity: 'warning',
    message: (code: string) => `This comment accepts \`${code}\` without a reason, so it accepts nothing.`,
    help: 'Say why behind a colon: `// routes-to-actions-ignore action/missing-auth: public form`.',
  },
  'unit/also-read': {
    severity: 'error',
    message: (place: string) => `The handler tests no method, and ${place} reads from it with GET.`,
    help: 'Test `req.method` in the handler.',
  },
  'unit/called-by-program': {
    severity: 'info',
    message: (package_: string, kind: string) => `Used by ${package_}, ${kind}, which can only ask an HTTP endpoint.`,
  },
  'unit/called-by-tool': {
    severity: 'error',
    message: (file: string) => `${file} calls this endpoint over HTTP.`,
    help: 'Keep the route for it.',
  },
  'unit/called-through-config': {
    severity: 'error',
    message: (source: string) => `Requests for ${source} are led to this endpoint.`,
    help: 'Take the rule away where nobody asks for that path any more, or keep the route for it.',
  },
  'unit/mentioned-in-docs': {
    severity: 'warning',
    message: () => 'A document names this endpoint; it will be gone.',
    help: 'Update the document.',
  },
  'unit/no-caller': {
    severity: 'info',
    message: () => 'Nothing in this repository calls the endpoint: who needs it is not known.',
    help: 'Delete the route if it is dead, or leave it where others call it.',
  },
  'unit/only-read': {
    severity: 'info',
    message: (place: string) => `Is only read from (${place}): reads stay HTTP endpoints.`,
  },
  'unit/other-methods': {
    severity: 'info',
    message: () => 'Answers the methods that the handler does not tell apart, and nothing calls it with one of them.',
  },
  'unit/perhaps-called': {
    severity: 'info',
    message: (place: string) =>
      `No call names the endpoint. The one at ${place} leaves open what it calls, and may mean it.`,
    help: 'Write out what the call may mean, with a call for each.',
  },
  'unit/read': {
    severity: 'info',
    message: () => 'Reads stay HTTP endpoints.',
  },
  'unit/ready': {
    severity: 'error',
    message: (id: string) => `${id} is called from this app's own pages only: it can be a server action.`,
    help: 'Run `routes-to-actions migrate`.',
  },
  'unit/several-methods': {
    severity: 'error',
    message: (methods: string) =>
      `The handler tests no method and is called with ${methods}: one action would stand for all of them.`,
    help: 'Test `req.method` in the handler.',
  },
  'unit/syntax-error-nearby': {
    severity: 'error',
    message: (file: string) => `${file} mentions this URL and does not parse.`,
    help: 'Fix the syntax error and run again.',
  },
  'unit/tool-fault': {
    severity: 'error',
    message: (file: string) => `A bug in routes-to-actions, met in ${file}, keeps this unit as it is.`,
    help: 'Report what `project/tool-fault` says of the file.',
  },
  'webhook/missing-signature': {
    severity: 'warning',
    message: (path: string) => `${path} writes what it is sent and nothing checks who sent it.`,
    help: "Verify the sender's signature, or a secret, before anything else.",
  },
} satisfies Record<string, Entry>

export type DiagnosticCode = keyof typeof catalogue
