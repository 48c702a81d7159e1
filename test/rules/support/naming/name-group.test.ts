import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CASE_STYLES, follows } from '../../../../server/src/rules/support/naming/case-styles.ts';
import { NameGroup } from '../../../../server/src/rules/support/naming/name-group.ts';

describe('a group of names', () => {
  it('counts after names have come and gone as one that holds the rest', () => {
    const name = fc.constantFrom('id', 'user_id', 'userId', 'UserId', 'USER_ID', 'User_Id');
    const steps = fc.array(fc.record({ bare: name, style: fc.constantFrom(...CASE_STYLES), removes: fc.boolean() }));
    fc.assert(
      fc.property(steps, (list) => {
        const group = new NameGroup<{ readonly bare: string }>();
        const held: { readonly bare: string }[] = [];
        for (const { bare, style, removes } of list) {
          const gone = removes ? held.pop() : undefined;
          if (gone) group.remove(gone);
          const one = { bare };
          held.push(one);
          group.add(one);
          const distinct = new Set(held.map((each) => each.bare));
          expect([group.total, group.distinct]).toEqual([held.length, distinct.size]);
          expect(group.following(style)).toBe([...distinct].filter((each) => follows(each, style)).length);
          const others = held.filter((each) => !follows(each.bare, style));
          expect(new Set(group.notFollowing(style))).toEqual(new Set(others));
          expect(group.majority([style])?.count).toBe(distinct.size);
        }
      }),
    );
  });
});
