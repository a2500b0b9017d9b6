// A Teams app package's manifest and Spanish texts, in the folder argv[2], against Microsoft's published schemas of the version that the manifest names.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);
const Ajv = require('ajv-draft-04').default;
const addFormats = require('ajv-formats').default;
const folder = process.argv[2];
const read = (path) => JSON.parse(readFileSync(path, 'utf8'));
const manifest = read(join(folder, 'manifest.json'));
const schemas = join(dirname(require.resolve('@microsoft/app-manifest/package.json')), 'build/json-schemas/teams', `v${manifest.manifestVersion}`);

for (const [json, schema] of [[manifest, 'MicrosoftTeams.schema.json'], [read(join(folder, 'es.json')), 'MicrosoftTeams.Localization.schema.json']]) {
  // Their patterns are not all Unicode-aware ones.
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats(ajv);
  const fits = ajv.compile(read(join(schemas, schema)));
  if (!fits(json)) {
    console.log(fits.errors.map((error) => `${error.instancePath} ${error.message}`).join('\n'));
    process.exitCode = 1;
  }
}
