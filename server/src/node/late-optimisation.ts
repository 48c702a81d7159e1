import { setFlagsFromString } from 'node:v8';

/** V8's own flags change from version to version, and it complains of one that it does not know: only those that were tried are named. */
const FLAGS: Readonly<Record<string, string>> = {
  // Node 20. A function is optimised after so many bytes of bytecode have run in it; the default is 67,584.
  '11': '--interrupt-budget=1000000',
  // Node 24, whose middle compiler (Maglev) stays as it is. The default is 3,000.
  '13': '--invocation-count-for-turbofan=30000',
};

/**
 * Lets V8's optimising compiler begin later, in this process and in threads that it starts from now on. A check runs hundreds of rules once
 * over files that it then forgets: compiled early, most of them cost more time of the processors than they save.
 */
export function optimiseLater(): void {
  const flag = FLAGS[process.versions.v8.split('.', 1)[0] ?? ''];
  if (flag) setFlagsFromString(flag);
}
