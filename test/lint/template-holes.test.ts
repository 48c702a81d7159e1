import { expect, it } from 'vitest';
import { fixesOf, STILL_CLOCK } from '../../server/src/fix/fixes-of.ts';
import { engineOver } from '../support/engine.ts';

const TEXT = `CREATE TABLE {{ aa }} (id bigint PRIMARY KEY, name text);
CREATE TABLE {{ bb }} (id bigint PRIMARY KEY, other text);
SELECT * FROM {{ aa }};
DELETE FROM {{ bb }};
`;

it('tables with different holes for a name are different tables, called by their holes', async () => {
  const engine = await engineOver({
    files: [
      {
        path: 'schemawise.config.json',
        text: '{"dialect":"postgresql","rules":{"*":"off","no-select-star":"warning","delete-without-where":"error"}}',
      },
      { path: 'db/schema.sql', text: TEXT },
    ],
  });
  const [star, remove, ...others] = engine.findings('db/schema.sql');
  expect(others).toEqual([]);
  expect(star?.message).toContain('whatever columns {{ aa }} has');
  expect(remove?.message).toContain('all rows of {{ bb }}');
  const fixes = star && fixesOf(engine, star, STILL_CLOCK);
  expect(fixes?.[0]?.edits?.map((edit) => edit.newText)).toEqual(['id, name']);
});

it('no fix writes the name that stands for a hole', async () => {
  const engine = await engineOver({
    files: [
      { path: 'schemawise.config.json', text: '{"dialect":"postgresql"}' },
      {
        path: 'db/schema.sql',
        text: 'CREATE TABLE b (id bigint PRIMARY KEY);\nCREATE TABLE {{ a }} (id bigint PRIMARY KEY, b_id bigint REFERENCES b (id));\n',
      },
    ],
  });
  const findings = engine.findings('db/schema.sql');
  const unindexed = findings.find((finding) => finding.ruleId === 'missing-foreign-key-index');
  expect(unindexed?.message).toContain('No index of {{ a }} starts with');
  for (const finding of findings) {
    expect(finding.message).not.toContain('x__');
    for (const fix of fixesOf(engine, finding, STILL_CLOCK)) expect(JSON.stringify(fix)).not.toContain('x__');
  }
});
