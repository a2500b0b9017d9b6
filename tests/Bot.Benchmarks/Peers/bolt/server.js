// Stores each /feedback in SQLite before it answers, as a usual Bolt app does.
// node server.js DATABASE [ROWS]: listens on a free port and prints it; first stores so many rows.
const { App, HTTPReceiver } = require('@slack/bolt');
const Database = require('better-sqlite3');

const database = new Database(process.argv[2]);
database.pragma('journal_mode = WAL');
database.pragma('synchronous = FULL');
database.exec(`
  CREATE TABLE IF NOT EXISTS feedback (
    id INTEGER PRIMARY KEY, team TEXT NOT NULL, member TEXT NOT NULL, channel TEXT NOT NULL,
    account TEXT, text TEXT NOT NULL, words TEXT NOT NULL, delivery TEXT NOT NULL, created TEXT NOT NULL,
    UNIQUE (team, delivery));
  CREATE INDEX IF NOT EXISTS feedback_member ON feedback (team, member, created);
  CREATE INDEX IF NOT EXISTS feedback_account ON feedback (team, account, created);
`);
const insert = database.prepare(`
  INSERT INTO feedback (team, member, channel, account, text, words, delivery, created)
  VALUES (@team, @member, @channel, @account, @text, @words, @delivery, @created)
`);

function store(command) {
  const colon = command.text.indexOf(':');
  const account = colon > 0 ? command.text.slice(0, colon).trim() : null;
  const text = command.text.slice(colon + 1).trim();
  const { lastInsertRowid } = insert.run({
    team: command.team_id,
    member: command.user_id,
    channel: command.channel_id,
    account,
    text,
    words: command.text,
    delivery: command.trigger_id,
    created: new Date().toISOString(),
  });
  return { id: lastInsertRowid, account, text };
}

const rows = Number(process.argv[3] ?? 0);
database.transaction(() => {
  for (let i = 0; i < rows; i++) {
    store({
      team_id: 'T1', user_id: `U${i % 200}`, channel_id: 'C1', trigger_id: `filled.${i}`,
      text: `Acme: onboarding filled${i} takes too long for team${i % 7000}`,
    });
  }
})();

const receiver = new HTTPReceiver({ signingSecret: process.env.SLACK_SIGNING_SECRET, endpoints: '/slack/commands' });
const app = new App({
  receiver,
  authorize: async () => ({ botToken: 'xoxb-peer', botId: 'B1', botUserId: 'UBOT' }),
});
app.command('/feedback', async ({ command, ack }) => {
  const entry = store(command);
  await ack({
    response_type: 'ephemeral',
    text: `Saved as #${entry.id}`,
    blocks: [
      { type: 'section', text: { type: 'plain_text', text: `Saved as #${entry.id}` } },
      { type: 'section', text: { type: 'plain_text', text: entry.text } },
      { type: 'section', fields: [{ type: 'plain_text', text: entry.account ?? '-' }] },
      {
        type: 'actions',
        elements: [
          { type: 'button', text: { type: 'plain_text', text: 'Undo' }, action_id: 'undo', value: `${entry.id}` },
        ],
      },
    ],
  });
});
(async () => {
  const server = await app.start({ port: 0, host: '127.0.0.1' });
  console.log(`Now listening on: http://127.0.0.1:${server.address().port}`);
})();
process.on('SIGTERM', () => process.exit(0));
