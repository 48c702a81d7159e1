import { readFileSync } from 'node:fs';

/** The kernel counts processor time in ticks of a hundredth of a second (`man 5 proc`). */
const MS_PER_TICK = 10;

/**
 * What a process and all that it has started use by now: many servers are started by a small program that only waits for them.
 *
 * @returns {{cpuMs: number, rssMb: number}} zeros where the system has no /proc
 */
export function usageOf(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
    const resident = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    const own = {
      cpuMs: (Number(fields[11]) + Number(fields[12])) * MS_PER_TICK,
      rssMb: Number(resident?.[1] ?? 0) / 1024,
    };
    return childrenOf(pid).map(usageOf).reduce(sum, own);
  } catch {
    return { cpuMs: 0, rssMb: 0 };
  }
}

function sum(a, b) {
  return { cpuMs: a.cpuMs + b.cpuMs, rssMb: a.rssMb + b.rssMb };
}

function childrenOf(pid) {
  const listed = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim();
  return listed === '' ? [] : listed.split(' ').map(Number);
}
