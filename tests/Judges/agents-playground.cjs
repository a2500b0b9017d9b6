// Microsoft's Agents Playground for the bot whose messaging endpoint is argv[2], on a free port, until its input ends; its
// log goes into the folder argv[3]. Of itself it listens on every address of the machine and reports to Microsoft: here
// it listens on the loopback only, finds no other machine by name, and says on its error output which one it looked for.
const dns = require('node:dns');
const net = require('node:net');
const { dirname, join } = require('node:path');

const listen = net.Server.prototype.listen;
net.Server.prototype.listen = function (port, done) {
  return listen.call(this, port, '127.0.0.1', done);
};

const lookup = dns.lookup;
dns.lookup = (name, ...rest) => {
  if (name === 'localhost' || net.isIP(name)) {
    return lookup(name, ...rest);
  }

  process.stderr.write(`looked for ${name}\n`);
  return rest.at(-1)(Object.assign(new Error('Nothing but this machine'), { code: 'ENOTFOUND' }));
};

const [endpoint, folder] = process.argv.splice(2, 2, 'start', '--port', '0', '--disable-telemetry');
process.argv.push('--app-endpoint', endpoint);
Object.assign(process.env, {
  TEAMSAPPTESTER_BROWSER: 'none',
  M365_AGENTS_PLAYGROUND_CONFIG_PATH: join(__dirname, 'agents-playground.yml'),
  M365_AGENTS_PLAYGROUND_LOGFILE: join(folder, 'agents-playground.log'),
  TZ: 'Europe/Madrid',
});
process.stdin.resume().on('end', () => process.exit());
require(join(dirname(require.resolve('@microsoft/m365agentsplayground/package.json')), 'cli.js'));
