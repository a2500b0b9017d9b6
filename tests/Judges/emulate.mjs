// Vercel's emulate as Slack, with strict scopes, until its input ends: one workspace with Lena in it, who has a token of
// her own, and the app that argv[2] describes in JSON. Prints its address first, then a line of JSON for each call of the
// Web API with its answer: what a modal holds, only the call says.
import { createServer } from 'node:http';
import { createEmulator } from 'emulate';

const app = JSON.parse(process.argv[2]);
const slack = await createEmulator({
  service: 'slack',
  port: 0,
  seed: {
    slack: {
      strict_scopes: true,
      team: { name: 'Acme', domain: 'acme' },
      users: [{ name: 'lena', real_name: 'Lena Ortiz', email: 'lena@acme.example' }],
      channels: [{ name: 'launch' }],
      oauth_apps: [{ ...app, name: 'Duet', bot_name: 'duet' }],
      tokens: [{ token: 'xoxp-lena', type: 'user', user: 'lena', app_id: app.app_id }],
    },
  },
});

const front = createServer(async (request, response) => {
  const body = Buffer.concat(await request.toArray());
  const { authorization, 'content-type': type } = request.headers;
  const answer = await fetch(new URL(request.url, slack.url), {
    method: request.method,
    headers: { ...(authorization && { authorization }), ...(type && { 'content-type': type }) },
    body: body.length > 0 ? body : undefined,
    redirect: 'manual',
  });
  const text = await answer.text();
  if (request.url.startsWith('/api/')) {
    console.log(JSON.stringify({ method: request.url.slice('/api/'.length), body: body.toString(), answer: text }));
  }

  response.writeHead(answer.status, {
    'content-type': answer.headers.get('content-type') ?? 'text/plain',
    ...(answer.headers.has('location') && { location: answer.headers.get('location') }),
  });
  response.end(text);
});
front.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${front.address().port}/`));
process.stdin.resume().on('end', () => process.exit());
