import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cycleThrough, cyclicComponents, type Edge } from '../../../server/src/rules/support/cycles.ts';

const node = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
const edges = fc.array(
  fc.record({ from: node, to: node, value: fc.nat() }).filter(({ from, to }) => from !== to),
  { maxLength: 12 },
);

/** Whether a walk along the edges leads from one node to another. */
function reaches(list: readonly Edge<number>[], from: string, to: string): boolean {
  const seen = new Set<string>();
  const queue = [from];
  for (const current of queue) {
    for (const edge of list) {
      if (edge.from !== current || seen.has(edge.to)) continue;
      seen.add(edge.to);
      queue.push(edge.to);
    }
  }
  return seen.has(to);
}

describe('cyclic components', () => {
  it('are exactly the nodes that reach each other', () => {
    fc.assert(
      fc.property(edges, (list) => {
        const components = cyclicComponents(list);
        const componentOf = (name: string) => components.find((component) => component.has(name));
        for (const a of 'abcdef') {
          for (const b of 'abcdef') {
            if (a === b) continue;
            const together = componentOf(a) !== undefined && componentOf(a) === componentOf(b);
            expect(together).toBe(reaches(list, a, b) && reaches(list, b, a));
          }
        }
      }),
    );
  });

  it('of a chain of a hundred thousand tables are found without running out of stack', () => {
    const chain = Array.from({ length: 100_000 }, (_, index) => ({ from: `t${index}`, to: `t${index + 1}`, value: 0 }));
    expect(cyclicComponents([...chain, { from: 't100000', to: 't0', value: 0 }])[0]?.size).toBe(100_001);
  });
});

describe('a cycle through an edge', () => {
  it('starts with the edge, joins up, and returns to its start', () => {
    fc.assert(
      fc.property(edges, (list) => {
        for (const edge of list) {
          if (!reaches(list, edge.to, edge.from)) continue;
          const cycle = cycleThrough(edge, list);
          expect(cycle[0]).toBe(edge);
          for (const [index, one] of cycle.entries()) expect(one.to).toBe(cycle[(index + 1) % cycle.length]?.from);
        }
      }),
    );
  });
});
