import { SUPPRESSION_RULES } from '../lint/suppression-rules.ts';
import { RULES } from '../rules/index.generated.ts';
import type { RuleMeta } from '../rules/rule.ts';

/** The text of `schemawise rules`: a table for people, or everything as JSON. */
export function listRules(format: 'text' | 'json'): string {
  const rules = [...RULES.map((rule) => rule.meta), ...SUPPRESSION_RULES].sort((a, b) => (a.id < b.id ? -1 : 1));
  return format === 'json' ? `${JSON.stringify(rules.map(describe), undefined, 2)}\n` : table(rules);
}

function describe(rule: RuleMeta) {
  const { id, title, group, severity, confidence, dialects, recommended, docs, options = {} } = rule;
  return {
    id,
    title,
    group,
    severity,
    confidence,
    dialects,
    recommended,
    why: docs.why,
    howToFix: docs.howToFix,
    whenNotToUse: docs.whenNotToUse,
    options: Object.entries(options).map(([name, option]) => ({
      name,
      default: option.default,
      description: option.description,
    })),
  };
}

function table(rules: readonly RuleMeta[]): string {
  const width = Math.max(...rules.map((rule) => rule.id.length));
  const lines = rules.map((rule) => {
    const highest = String(rule.confidence[0]?.value ?? 0).padStart(3);
    const preset = rule.recommended ? '' : ' (opt-in)';
    return `${rule.id.padEnd(width)}  ${rule.severity.padEnd(7)}  ${highest}  ${rule.title}${preset}`;
  });
  const heading = `${'Rule'.padEnd(width)}  Severity Conf  What it asks for`;
  return `${[heading, ...lines].join('\n')}\n`;
}
