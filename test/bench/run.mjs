#!/usr/bin/env node
// Measures the language server and the command line, other tools beside them in the same run: `npm run bench`.
// squawk is measured where SQUAWK names its program or `squawk` is on the PATH, Prisma's language server where
// PRISMA_LANGUAGE_SERVER names its program or `prisma-language-server` is on the PATH.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { measureCheck } from './check.mjs';
import { exponentOf } from './growth.mjs';
import { postgresMigration, prismaSchema, workspaceFiles } from './inputs.mjs';
import { measureKeystrokes } from './keystroke.mjs';
import { measureAllocations, measureMemory } from './memory.mjs';

const SIZES = [1, 2, 4, 8];
const root = join(import.meta.dirname, '../..');
const dist = join(root, 'server/dist');
const ours = { name: 'schemawise', command: [process.execPath, join(dist, 'language-server.js'), '--stdio'] };
if (!existsSync(ours.command[1])) {
  console.error('The language server is not built, so there is nothing to measure. Run `npm run build` first.');
  process.exit(2);
}
const squawkProgram = programOf('squawk', 'SQUAWK');
const squawk = squawkProgram && { name: 'squawk', command: [squawkProgram, 'server'] };
const prismaProgram = programOf('prisma-language-server', 'PRISMA_LANGUAGE_SERVER');
const prisma = prismaProgram && { name: 'prisma', command: [prismaProgram, '--stdio'] };

const keystrokes = await compareKeystrokes();
const growth = [await growthByLines(), await growthByFiles()];
const checks = compareChecks();
const memory = await memoryOfFiles();
const allocations = await allocationsOfEdits();

console.log('\nKeystroke to diagnostics (milliseconds; ratio: ours over theirs)');
console.table(keystrokes);
console.log('\nGrowth (processor milliseconds an edit; exponent of a power law)');
console.table(
  growth.map(({ of, points, exponent }) => ({ of, ...Object.fromEntries(points.map(asColumn)), exponent })),
);
console.log('\nChecking a folder from the command line (milliseconds)');
console.table(checks);
console.log('\nMemory of workspaces (megabytes resident; of the heap after a collection)');
console.table(memory);
console.log('\nMemory that an edit allocates');
console.table(allocations);
mkdirSync(join(root, 'dist'), { recursive: true });
const file = join(root, 'dist/bench.json');
writeFileSync(file, `${JSON.stringify({ keystrokes, growth, checks, memory, allocations }, null, 2)}\n`);
console.log(`Written to ${file}.`);

async function compareKeystrokes() {
  const sql = (lines, edits) => ({
    fileName: `0001_${lines}.sql`,
    languageId: 'sql',
    text: postgresMigration(lines),
    edits,
    peer: squawk,
  });
  const documents = [
    sql(400, 60),
    sql(2_000, 10),
    sql(14_000, 2),
    { fileName: 'schema.prisma', languageId: 'prisma', text: prismaSchema(3_000), edits: 20, peer: prisma },
  ];
  const results = [];
  for (const { peer, ...document } of documents) {
    const mine = await keystrokesOf(ours, document);
    const theirs = peer && (await keystrokesOf(peer, document));
    results.push({
      ...mine,
      ...(theirs
        ? { ratio: ratio(mine.p50, theirs.p50), cpuRatio: ratio(mine.cpuMsPerEdit, theirs.cpuMsPerEdit) }
        : {}),
    });
    if (theirs) results.push(theirs);
  }
  return results;
}

async function keystrokesOf(server, document) {
  console.log(`${server.name}: ${document.fileName}, ${document.edits} edits`);
  return measureKeystrokes(server, document);
}

/** One file that grows. */
async function growthByLines() {
  const points = [];
  for (const times of SIZES) {
    const text = postgresMigration(1_000 * times);
    const document = { fileName: '0001_lines.sql', languageId: 'sql', text, edits: 20 };
    points.push(pointOf(1_000 * times, await keystrokesOf(ours, document)));
  }
  return { of: 'lines of the edited file', points, exponent: exponentOf(points) };
}

/** Files of the same length that become more, one of them edited. */
async function growthByFiles() {
  const points = [];
  for (const times of SIZES) {
    const files = workspaceFiles(100 * times);
    const edited = files.find(({ path }) => path === 'queries/account_50.sql');
    const others = files.filter((file) => file !== edited);
    const document = { fileName: edited.path, languageId: 'sql', text: edited.text, edits: 40, others };
    points.push(pointOf(files.length, await keystrokesOf(ours, document)));
  }
  return { of: 'files of the workspace', points, exponent: exponentOf(points) };
}

/** The clock of processor time has steps, so that nothing at all counts as half a step. */
function pointOf(size, { cpuMsPerEdit, p50, openMb }) {
  return { size, value: Math.max(cpuMsPerEdit, 0.05), p50, openMb };
}

function asColumn({ size, value }) {
  return [size, value];
}

async function memoryOfFiles() {
  const results = [];
  for (const size of [2_000, 8_000]) {
    console.log(`schemawise: memory of ${size} files`);
    results.push(await measureMemory(ours.command[1], workspaceFiles(size / 2)));
  }
  return results;
}

async function allocationsOfEdits() {
  const documents = [
    { fileName: '0001_400.sql', languageId: 'sql', text: postgresMigration(400), edits: 20 },
    { fileName: 'schema.prisma', languageId: 'prisma', text: prismaSchema(3_000), edits: 20 },
  ];
  const results = [];
  for (const document of documents) results.push(await measureAllocations(ours.command[1], document));
  return results;
}

function compareChecks() {
  const files = workspaceFiles(400);
  const results = [
    measureCheck(
      {
        name: 'schemawise',
        command: () => [process.execPath, join(dist, 'cli.js'), 'check', '.', '--format', 'json'],
        warm: ['--cache'],
        findingsIn: (output) => output.split('"ruleId"').length - 1,
      },
      files,
    ),
  ];
  if (squawkProgram) {
    results.push(
      measureCheck(
        {
          name: 'squawk',
          command: (paths) => [squawkProgram, '--reporter', 'gcc', ...paths],
          findingsIn: (output) => output.split('\n').filter((line) => line !== '').length,
        },
        files,
      ),
    );
  }
  return results;
}

/** The program that an environment variable names, else the one on the PATH; undefined where there is none. */
function programOf(name, variable) {
  const program = process.env[variable] ?? name;
  const { error } = spawnSync(program, ['--version'], { stdio: 'ignore', timeout: 5_000 });
  if (!error || error.code === 'ETIMEDOUT') return program;
  console.log(`${name} was not found, so it is not compared. Set ${variable} to its program to compare.`);
  return undefined;
}

function ratio(mine, theirs) {
  return Math.round((mine / theirs) * 1_000) / 1_000;
}
