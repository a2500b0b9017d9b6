// Every golden Block Kit file against the types of @slack/types. Slack's types do not know data_visualization, so that those blocks are left out.
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const folder = process.argv[2];
const files = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.slack.json') && statSync(join(folder, name)).isFile()).sort();
const known = (blocks) => (blocks ?? []).filter((block) => block.type !== 'data_visualization');

const lines = ["import type { HomeView, KnownBlock, ModalView } from '@slack/types';", 'type View<T> = Omit<T, "blocks"> & { blocks: KnownBlock[] };'];
for (const [i, name] of files.entries()) {
  const json = JSON.parse(readFileSync(join(folder, name), 'utf8'));
  const literal = json.type ? { ...json, blocks: known(json.blocks) } : known(json.blocks);
  const type = json.type === 'modal' ? 'View<ModalView>' : json.type === 'home' ? 'View<HomeView>' : 'KnownBlock[]';
  lines.push(`// ${name}`, `export const golden${i}: ${type} = ${JSON.stringify(literal)};`);
}

const scratch = mkdtempSync(join(tmpdir(), 'duet-blocks-'));
try {
  symlinkSync(join(here, 'node_modules'), join(scratch, 'node_modules'));
  writeFileSync(join(scratch, 'golden.ts'), lines.join('\n'));
  const tsc = spawnSync(process.execPath, [join(here, 'node_modules/typescript/bin/tsc'), '--strict', '--noEmit', '--skipLibCheck', '--target', 'es2022', '--module', 'nodenext', '--moduleResolution', 'nodenext', 'golden.ts'], { cwd: scratch, encoding: 'utf8' });
  const say = tsc.stdout.replace(/golden\.ts\((\d+),/g, (all, line) => `${lines[Number(line) - 2]} (${line},`);
  process.stdout.write(tsc.status === 0 ? `${files.length} files fit\n` : say);
  process.exitCode = tsc.status ?? 1;
} finally {
  rmSync(scratch, { recursive: true });
}
