import { beforeAll, describe, expect, it } from 'vitest';
import { compose } from '../../../server/src/advisor/answer/compose.ts';
import { readPlan } from '../../../server/src/advisor/answer/explain/read-plan.ts';
import { indexForQuery, wantedIndex } from '../../../server/src/advisor/answer/explain/wanted-index.ts';
import type { SkillLibrary } from '../../../server/src/advisor/skills/library.ts';
import type { AdvisorWorkspace } from '../../../server/src/advisor/workspace/advisor-workspace.ts';
import { engineWorkspace } from '../../../server/src/advisor/workspace/engine-workspace.ts';
import { engineOver } from '../../support/engine.ts';
import { shippedLibrary } from '../support.ts';

const PLAN = `Limit  (cost=0.00..18934.11 rows=50 width=96) (actual time=812.4..812.9 rows=50 loops=1)
  ->  Sort  (actual time=812.4..812.5 rows=50 loops=1)
        Sort Key: created_at DESC
        Sort Method: external merge  Disk: 20480kB
        ->  Seq Scan on tickets t  (cost=0.00..18120.00 rows=12 width=96) (actual time=0.02..790.1 rows=8877 loops=1)
              Filter: ((organization_id = 42) AND ((status)::text = 'open'::text))
              Rows Removed by Filter: 991123`;
const MYSQL_PLAN = `-> Limit: 20 row(s)  (cost=101 rows=20) (actual time=401..401 rows=20 loops=1)
    -> Sort: orders.created_at DESC, limit input to 20 row(s) per chunk  (cost=101 rows=990) (actual time=401..401 rows=20 loops=1)
        -> Filter: (orders.customer_id = 7)  (cost=101 rows=990) (actual time=0.1..400 rows=50 loops=1)
            -> Table scan on orders  (cost=101 rows=990) (actual time=0.1..350 rows=400000 loops=1)`;

let library: SkillLibrary;
let workspace: AdvisorWorkspace;

beforeAll(async () => {
  library = await shippedLibrary();
  const text =
    'CREATE TABLE tickets (id bigint PRIMARY KEY, organization_id bigint NOT NULL, status text NOT NULL, created_at timestamptz NOT NULL);\nCREATE INDEX tickets_status_idx ON tickets (status);\n';
  workspace = engineWorkspace([
    await engineOver({ files: [{ path: 'db/migrations/001_init.up.sql', text }], settings: { dialect: 'postgresql' } }),
  ]);
});

describe('a pasted plan', () => {
  it('is read: scans with what they threw away, the sort and what it put on disk', () => {
    const plan = readPlan(PLAN);
    expect(plan?.scans).toHaveLength(1);
    expect(plan?.scans[0]).toMatchObject({ table: 'tickets', alias: 't', kind: 'full', removed: 991_123, rows: 8_877 });
    expect(plan?.sortKey).toEqual(['created_at']);
    expect(plan?.spilled).toBe(20_480);
  });

  it('of MySQL is read as well', () => {
    const plan = readPlan(MYSQL_PLAN);
    expect(plan?.scans[0]).toMatchObject({
      table: 'orders',
      kind: 'full',
      filter: '(orders.customer_id = 7)',
      removed: 399_950,
    });
    expect(plan?.sortKey).toEqual(['orders.created_at']);
  });

  it('is answered by what it says and by the index that it calls for', () => {
    const { parts } = compose(`why is this slow\n${PLAN}`, library, workspace);
    const text = parts.find(({ kind }) => kind === 'change')?.markdown ?? '';
    expect(text).toContain('1,000,000 rows are read and 8,877 kept');
    expect(text).toContain('12 rows expected, 8,877 found');
    expect(text).toContain('20 MB on disk');
    expect(text).toContain('ON tickets (organization_id, status, created_at)');
  });

  it('of MySQL gets an index in its own words', () => {
    const { parts } = compose(`mysql: this query is slow, here is explain analyze\n${MYSQL_PLAN}`, library);
    expect(parts.find(({ kind }) => kind === 'change')?.markdown).toContain(
      'ALTER TABLE orders ADD INDEX orders_customer_id_created_at_idx (customer_id, created_at)',
    );
  });

  it('calls for no index where most of what is read is wanted', () => {
    const plan = PLAN.replace('991123', '200').replace('rows=12 ', 'rows=9000 ');
    const { parts } = compose(`why is this slow\n${plan}`, library, workspace);
    const text = parts.find(({ kind }) => kind === 'change')?.markdown ?? '';
    expect(text).toContain('an index would save little');
    expect(text).not.toContain('CREATE INDEX');
  });

  it('is none where the text only speaks of scans', () => {
    expect(readPlan('why do I get a Seq Scan on orders?')).toBeUndefined();
  });
});

describe('a pasted query', () => {
  it('gets the index that its conditions and its order share', () => {
    const { parts } = compose(
      "this is slow: SELECT * FROM tickets WHERE organization_id = 7 AND status = 'open' ORDER BY created_at DESC LIMIT 20",
      library,
      workspace,
    );
    expect(parts.find(({ kind }) => kind === 'change')?.markdown).toContain(
      'ON tickets (organization_id, status, created_at)',
    );
  });

  it('is told of the index that it has already', () => {
    const { parts } = compose("slow query: SELECT id FROM tickets WHERE status = 'open'", library, workspace);
    expect(parts.find(({ kind }) => kind === 'change')?.markdown).toContain('`tickets_status_idx` has these columns');
  });

  it.each([
    'SELECT id FROM a WHERE x = 1 OR y = 2',
    'SELECT a.id FROM a JOIN b ON b.a_id = a.id WHERE a.x = 1',
    'SELECT id FROM a WHERE x IN (SELECT x FROM b)',
    'SELECT id FROM a',
  ])('calls for none where one cannot be told: %s', (query) => {
    expect(indexForQuery(query)).toBeUndefined();
  });

  it('puts equality before a range, and leaves the sort out behind a range', () => {
    expect(wantedIndex('a', "b > 3 AND c = 'x = y'", ['d'], ['a'])?.columns).toEqual(['c', 'b']);
    expect(wantedIndex('a', 'created_at > now() AND c = 1', ['created_at'], ['a'])?.columns).toEqual([
      'c',
      'created_at',
    ]);
  });
});
