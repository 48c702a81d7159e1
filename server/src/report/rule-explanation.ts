import type { RuleExample, RuleMeta } from '../rules/rule.ts';
import { sourceLanguage } from '../workspace/source-files.ts';

/** A rule's documentation as Markdown. */
export interface RuleExplanation {
  readonly title: string;
  readonly markdown: string;
}

/** A rule's documentation as an editor shows it. */
export function explainRule(meta: RuleMeta): RuleExplanation {
  const { docs } = meta;
  const parts = [
    `# ${meta.id}`,
    `**${meta.title}.**`,
    `${meta.severity} · ${meta.dialects.join(', ')} · ${meta.recommended ? 'on' : 'off'} by default`,
    '## Why',
    docs.why,
    '## How to fix',
    docs.howToFix,
    ...exampleSection('## Flagged', docs.bad),
    ...exampleSection('## Not flagged', docs.good),
    '## When not to use it',
    docs.whenNotToUse,
    '## How sure it is',
    meta.confidence.map(({ value, when }) => `- **${value}**: ${when}`).join('\n'),
    '## Sources',
    docs.sources.map((source) => `- ${source}`).join('\n'),
  ];
  return { title: meta.id, markdown: `${parts.join('\n\n')}\n` };
}

function exampleSection(heading: string, examples: readonly RuleExample[]): string[] {
  if (examples.length === 0) return [];
  const blocks = examples.flatMap((example) => [
    `${example.title}:`,
    ...example.files.map(({ path, text }) => fenced(path, text)),
  ]);
  return [heading, ...blocks];
}

/** A code block whose fence is longer than any in the text. */
function fenced(path: string, text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${sourceLanguage(path) ?? 'sql'}\n${text.trimEnd()}\n${fence}`;
}
