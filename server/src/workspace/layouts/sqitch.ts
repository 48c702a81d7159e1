import { ancestorsOf, folderOf, nameOf } from '../path.ts';
import { numericKey } from '../version.ts';
import type { Layout } from './layout.ts';

const ROLES = { deploy: 'migration', revert: 'rollback', verify: 'query' } as const;

/**
 * Sqitch: `sqitch.plan` lists the changes in order; `deploy/<change>.sql` makes one, `revert/` undoes it, `verify/` checks it. Sqitch
 * opens no transaction: its templates write BEGIN and COMMIT into the scripts (Sqitch tutorial). A change must be in the plan, which
 * `sqitch add` writes.
 */
export const sqitch: Layout = {
  id: 'sqitch',
  title: 'Sqitch',
  trace: /^-- (?:Deploy|Revert|Verify) \S+(?::\S+)? (?:to|from|on) \w+/m,
  match: (file, tree) => {
    const folder = ancestorsOf(file.folder).find((one) => Object.hasOwn(ROLES, nameOf(one)));
    if (folder === undefined) return undefined;
    const root = folderOf(folder);
    const plan = tree.marker(root, 'sqitch-plan');
    if (!plan && !file.traces.includes('sqitch')) return undefined;
    const change = file.path.slice(folder.length + 1).replace(/\.sql$/, '');
    const position = plan?.list?.indexOf(change) ?? -1;
    const engine = tree.nearest(root, 'sqitch-config')?.engine;
    return {
      root,
      role: ROLES[nameOf(folder) as keyof typeof ROLES],
      sortKey: position >= 0 ? `1${numericKey(position.toString())}` : `2${change}`,
      evidence: position >= 0 ? 'listed' : 'marked',
      ...(engine ? { engine } : {}),
    };
  },
  transaction: () => 'none',
  outside: 'free',
  cannotWrite:
    'Sqitch runs only changes that its plan lists: run `sqitch add <name>` and put the SQL into the scripts that it makes.',
};
