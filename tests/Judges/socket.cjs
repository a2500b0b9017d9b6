// Slack's own Socket Mode client against the server in argv[2]: acknowledges what comes, slash commands with a payload, and leaves after "bye".
const { SocketModeClient, LogLevel } = require('@slack/socket-mode');

const client = new SocketModeClient({ appToken: 'xapp-1', logLevel: LogLevel.ERROR, clientPingTimeout: 500, clientOptions: { slackApiUrl: process.argv[2] } });
client.on('slack_event', async ({ type, ack, body }) => {
  console.log(`${type} ${body.text ?? body.type ?? ''}`);
  await ack(type === 'slash_commands' ? { text: `heard ${body.text}` } : undefined);
  if (body.text === 'bye') {
    await client.disconnect();
    process.exit(0);
  }
});
client.start().catch((error) => {
  console.error(error);
  process.exit(1);
});
