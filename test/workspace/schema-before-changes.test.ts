import { describe, expect, it } from 'vitest';
import { engineOver } from '../support/engine.ts';

const SCHEMA = 'CREATE TABLE users (id bigint PRIMARY KEY, email text);\n';
const CHANGE = 'ALTER TABLE users DROP COLUMN email;\n';
const QUERY = 'SELECT email FROM users WHERE id = 1;\n';

describe('a schema file beside migrations that only change tables', () => {
  for (const [schema, migration, query] of [
    ['schema.sql', 'migrations/002_drop.sql', 'queries/q.sql'],
    ['db/schema.sql', 'db/migrations/V2__drop.sql', 'q.sql'],
    ['schema.sql', 'migration.sql', 'q.sql'],
  ] as const) {
    it(`is what they start from: ${schema}, ${migration}`, async () => {
      const engine = await engineOver({
        files: [
          { path: schema, text: SCHEMA },
          { path: migration, text: CHANGE },
          { path: query, text: QUERY },
        ],
        settings: { preset: 'all', dialect: 'postgresql' },
      });
      const [database, ...others] = engine.databases();
      expect(others).toEqual([]);
      const table = [...(database?.context.timeline.final.tables() ?? [])][0];
      expect(table?.columns.map((column) => column.name)).toEqual(['id']);
      expect(engine.findings(migration).map((finding) => finding.ruleId)).toContain('breaking-schema-change');
    });
  }
});
