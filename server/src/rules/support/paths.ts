import type { DatabasePlan } from '../../model/database.ts';

const TEST_FOLDER = /^(?:__tests__|__fixtures__|tests?|specs?|testdata|fixtures?|mocks?|scratch|ad-?hoc|playground)$/i;
const TEST_FILE = /(?:[._-](?:test|spec)|^test[._-].*)\.[a-z]+$/i;

/** Folders further away than this say more about where a project lies than about the file. */
const FOLDERS_ASKED = 3;

/** True for files of tests and for scratch queries, where rules about the style of queries have no say. */
export function isTestPath(path: string, plan: DatabasePlan): boolean {
  const inside = plan.root !== '' && path.startsWith(`${plan.root}/`) ? path.slice(plan.root.length + 1) : path;
  const segments = inside.split('/');
  const file = segments.pop() ?? '';
  return TEST_FILE.test(file) || segments.slice(-FOLDERS_ASKED).some((folder) => TEST_FOLDER.test(folder));
}
