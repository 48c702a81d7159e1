import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { fixesOf } from '../../server/src/fix/fixes-of.ts';
import type { Engine } from '../../server/src/lint/engine.ts';
import { engineOver } from '../support/engine.ts';

const MIGRATION = 'migrations/20240101000000_init.sql';
const FILES = [
  { path: MIGRATION, text: 'CREATE TABLE payments (id bigserial PRIMARY KEY, price float8 NOT NULL);\n' },
  { path: 'migrations/20240102000000_next.sql', text: 'ALTER TABLE payments ADD COLUMN note text;\n' },
];

async function kindsOfFixes(files: readonly { path: string; text: string }[]): Promise<string[]> {
  const engine = await engineOver({ files });
  const findings = engine.findings(MIGRATION).filter((finding) => finding.ruleId === 'no-float-money');
  return findings.flatMap((finding) => fixesOf(engine, finding, new Date(0)).map((fix) => fix.kind));
}

describe('a migration that a checksum file lists', () => {
  it('is edited by no fix: the next migration is written instead', async () => {
    const sum = { path: 'migrations/atlas.sum', text: `h1:abc=\n20240101000000_init.sql h1:def=\n` };
    expect(await kindsOfFixes([...FILES, sum])).toEqual(['newFile']);
    expect(await kindsOfFixes(FILES)).toEqual(['edit']);
  });
});

describe('a migration that atlas.sum recorded with another text', () => {
  const FIRST = 'CREATE TABLE users (id bigint PRIMARY KEY);\n';
  const PATH = 'migrations/20240101000000_users.sql';
  const sumOf = (text: string): string => {
    const hash = createHash('sha256').update(`20240101000000_users.sql${text}`).digest('base64');
    return `h1:total=\n20240101000000_users.sql h1:${hash}\n`;
  };
  const start = (text: string, deployed?: boolean) =>
    engineOver({
      files: [
        { path: 'migrations/atlas.sum', text: sumOf(FIRST) },
        { path: PATH, text, ...(deployed === undefined ? {} : { deployed }) },
      ],
      settings: { dialect: 'postgresql', rules: { '*': 'off', 'no-modify-deployed-migration': 'error' } },
    });
  const messages = (engine: Engine) => engine.findings(PATH).map(({ message }) => message);

  it('is reported where git tells nothing of deployment', async () => {
    expect(messages(await start(FIRST))).toEqual([]);
    const engine = await start(FIRST.replace('bigint', 'int'));
    expect(messages(engine)).toEqual([expect.stringContaining('atlas.sum recorded')]);
  });

  it('is left to git where that tells what is deployed', async () => {
    expect(messages(await start(FIRST.replace('bigint', 'int'), true))).toEqual([]);
  });

  it('is no longer reported when the list is written anew', async () => {
    const changed = FIRST.replace('bigint', 'int');
    const engine = await start(changed);
    expect(messages(engine)).toHaveLength(1);
    engine.setFile('migrations/atlas.sum', sumOf(changed));
    await engine.update();
    expect(messages(engine)).toEqual([]);
  });
});
