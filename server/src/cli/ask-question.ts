import { runTool } from '../advisor/tools/index.ts';
import { type CliHost, UsageError } from './host.ts';
import { ToolSession } from './tool-session.ts';

/** The text of `schemawise ask`: the answer for the project of the current folder, as Markdown or as JSON. */
export async function askQuestion(host: CliHost, words: readonly string[], format: 'text' | 'json'): Promise<string> {
  const question = words.join(' ').trim();
  if (question === '') {
    throw new UsageError('Say what it is about, in quotes: schemawise ask "how do I rename a column without downtime"');
  }
  const { text, data } = await runTool('schemawise_ask', { question }, await new ToolSession(host, []).refresh());
  return format === 'json' ? `${JSON.stringify(data, undefined, 2)}\n` : text;
}
