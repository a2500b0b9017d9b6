// Lines of JSON in ({secret, timestamp, signature, body}, the body in base64), a line of "accept" or "reject" out for each, as Bolt's own verifier says.
const { isValidSlackRequest } = require('@slack/bolt');
const { createInterface } = require('node:readline');

createInterface({ input: process.stdin }).on('line', (line) => {
  const { secret, timestamp, signature, body, now } = JSON.parse(line);
  const accepted = isValidSlackRequest({
    signingSecret: secret,
    body: Buffer.from(body, 'base64').toString('utf8'),
    headers: { 'x-slack-signature': signature, 'x-slack-request-timestamp': Number(timestamp) },
    nowMilliseconds: now * 1000,
  });
  console.log(accepted ? 'accept' : 'reject');
});
