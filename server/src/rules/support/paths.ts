const TEST_FOLDER =
  /^(?:__tests__|__fixtures__|__mocks__|tests?|e2e|cypress|playwright|specs?|testdata|fixtures?|mocks?|scratch|ad-?hoc|playground)$/i;
const TEST_FILE = /(?:[._-](?:test|spec|e2e|bench|example)|^test[._-].*)\.[a-z]+$/i;

/** Of an absolute path the outer folders say where a project lies, not what the file is. */
const FOLDERS_OF_ABSOLUTE_PATH = 2;

/** Many rules ask this for every statement of a file. */
let latest = { path: '', isTest: false };

/** True for files of tests and for scratch queries, where rules about the style of queries have no say. */
export function isTestPath(path: string): boolean {
  if (path !== latest.path) latest = { path, isTest: namesTest(path) };
  return latest.isTest;
}

function namesTest(path: string): boolean {
  const segments = path.split('/');
  const file = segments.pop() ?? '';
  const isAbsolute = /^(?:\/|[A-Za-z]:|[a-z][a-z0-9+.-]*:\/)/.test(path);
  const folders = isAbsolute ? segments.slice(-FOLDERS_OF_ABSOLUTE_PATH) : segments;
  return TEST_FILE.test(file) || folders.some((folder) => TEST_FOLDER.test(folder));
}
