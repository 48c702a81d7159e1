import { describe, expect, it } from 'vitest';
import { fixesOf } from '../../server/src/fix/fixes-of.ts';
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
