import { MEMORY_FOLDER, MEMORY_KINDS, MEMORY_STATUSES } from '../advisor/memory/memory-entry.ts';
import { remember } from '../advisor/memory/remember.ts';
import { engineWorkspace } from '../advisor/workspace/engine-workspace.ts';
import { oneOf } from './arguments.ts';
import { type CliHost, UsageError } from './host.ts';
import { ToolSession } from './tool-session.ts';

type Values = Readonly<Record<string, string | boolean | undefined>>;

/**
 * Writes a new file of the project's memory and returns what to tell the user. An existing file is never touched.
 *
 * @throws UsageError where nothing was said, an option has a wrong value, or the file cannot be written
 */
export async function rememberDecision(host: CliHost, words: readonly string[], values: Values): Promise<string> {
  const text = words.join(' ').trim();
  if (text === '')
    throw new UsageError(
      'Say what was decided, and why, in quotes: schemawise remember "Order totals are stored, since reports read them"',
    );
  const kind = oneOf('--kind', textOf(values.kind) ?? 'decision', MEMORY_KINDS);
  const status = textOf(values.status);
  const question = textOf(values.question);
  const session = new ToolSession(host, []);
  const { engine } = await session.refresh();
  const { entries, names } = await host.readMemory(session.root);
  const request = {
    kind,
    text,
    ...(status === undefined ? {} : { status: oneOf('--status', status, MEMORY_STATUSES) }),
    ...(question === undefined ? {} : { question }),
  };
  const made = remember(request, engineWorkspace([engine], entries), host.date(), names);
  if ('problem' in made) throw new UsageError(made.problem);
  await host.writeWorkspaceFile(session.root, made.path, undefined, made.text);
  const note = made.scrubbed ? 'What looked like a secret or a row of data was left out: look the file over.\n' : '';
  return `Wrote ${made.path}. Later answers use it; review and commit it like any other file of ${MEMORY_FOLDER}.\n${note}`;
}

function textOf(value: string | boolean | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
