import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const OUTPUT_LIMIT = 1 << 28;

/**
 * Checks a folder from the command line, without a memory of earlier runs and, where the program has one, with it.
 *
 * @param {{name: string, command: (files: string[]) => string[], warm?: string[], findingsIn: (output: string) => number}} program
 * `warm` are further arguments that let it remember; `findingsIn` counts the findings in its standard output
 * @param {{path: string, text: string}[]} files paths '/'-separated, relative to the folder
 * @returns {{program: string, files: number, coldMs: number, warmMs?: number, findings: number}}
 */
export function measureCheck(program, files) {
  const root = mkdtempSync(join(tmpdir(), 'schemawise-bench-'));
  try {
    for (const { path, text } of files) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    const command = program.command(files.map(({ path }) => path));
    const cold = run(root, command);
    const findings = program.findingsIn(cold.output);
    if (findings === 0) throw new Error(`${program.name} found nothing, so its time says nothing.`);
    const result = { program: program.name, files: files.length, coldMs: cold.ms, findings };
    if (!program.warm) return result;
    run(root, [...command, ...program.warm]);
    const warm = run(root, [...command, ...program.warm]);
    if (program.findingsIn(warm.output) !== findings)
      throw new Error(`${program.name} found something else when warm.`);
    return { ...result, warmMs: warm.ms };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function run(cwd, [program, ...args]) {
  const started = performance.now();
  const { stdout, error } = spawnSync(program, args, { cwd, encoding: 'utf8', maxBuffer: OUTPUT_LIMIT });
  if (error) throw error;
  return { output: stdout, ms: Math.round(performance.now() - started) };
}
