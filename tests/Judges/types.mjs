// Whether the JSON files of a folder fit published TypeScript types. Each is assigned as a literal to its type, so that tsc
// finds properties too that a type does not have.
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));

// Prints how many files fit, or what does not; typed(json) gives the literal and the name of its type.
export function judge(folder, ending, imports, typed) {
  const files = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith(ending) && statSync(join(folder, name)).isFile()).sort();
  if (files.length === 0) {
    process.stdout.write(`No files end in ${ending}: there is nothing to judge\n`);
    process.exitCode = 1;
    return;
  }

  const lines = [...imports];
  for (const [i, name] of files.entries()) {
    const [literal, type] = typed(JSON.parse(readFileSync(join(folder, name), 'utf8')));
    lines.push(`// ${name}`, `export const golden${i}: ${type} = ${JSON.stringify(literal)};`);
  }

  const scratch = mkdtempSync(join(tmpdir(), 'duet-types-'));
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
}
