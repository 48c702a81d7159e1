import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Table } from '../../../../server/src/model/schema.ts';
import { cyclicComponents } from '../../../../server/src/rules/support/cycles.ts';
import { type ForeignKeyEdge, ForeignKeyGraph } from '../../../../server/src/rules/support/keys/foreign-key-graph.ts';

const KEYS = ['a', 'b', 'c', 'd', 'e', 'f'];

/** A table with foreign keys to those tables, and nothing else that the graph looks at. */
function table(key: string, targets: readonly string[]): Table {
  return {
    key,
    kind: 'table',
    foreignKeys: targets.map((referencedTable) => ({ referencedTable })),
  } as unknown as Table;
}

function ends(edges: readonly { readonly from: string; readonly to: string }[]): readonly string[] {
  return edges.map(({ from, to }) => `${from} ${to}`).sort();
}

/** The edges within circles, found by looking at all tables. */
function expected(tables: ReadonlyMap<string, Table>): readonly string[] {
  const edges = [...tables.values()].flatMap((one) =>
    one.foreignKeys
      .filter(({ referencedTable: to }) => to !== one.key && tables.has(to))
      .map(
        (foreignKey): ForeignKeyEdge => ({
          from: one.key,
          to: foreignKey.referencedTable,
          value: { table: one, foreignKey },
        }),
      ),
  );
  const circular = new Set(cyclicComponents(edges).flatMap((component) => [...component]));
  return ends(edges.filter(({ from, to }) => circular.has(from) && circular.has(to)));
}

describe('the graph of foreign keys', () => {
  it('knows the circles after any sequence of changes', () => {
    const change = fc.record({
      key: fc.constantFrom(...KEYS),
      targets: fc.option(fc.uniqueArray(fc.constantFrom(...KEYS), { maxLength: 3 }), { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.array(fc.array(change, { minLength: 1, maxLength: 3 }), { maxLength: 12 }), (updates) => {
        const graph = new ForeignKeyGraph();
        const tables = new Map<string, Table>();
        for (const update of updates) {
          const changed = new Map(update.map(({ key, targets }) => [key, targets && table(key, targets)]));
          for (const [key, one] of changed) {
            if (one) tables.set(key, one);
            else tables.delete(key);
          }
          graph.update(changed);
          expect(ends(graph.circularEdges())).toEqual(expected(tables));
        }
      }),
      { numRuns: 500 },
    );
  });
});
