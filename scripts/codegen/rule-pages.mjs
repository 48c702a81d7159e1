/** The documentation page of one rule, in Markdown. */
export function rulePage(rule) {
  const { docs } = rule;
  const options = Object.entries(rule.options ?? {});
  const sections = [
    `# ${rule.id}`,
    `${rule.title}.`,
    factTable(rule),
    '## Why',
    docs.why,
    ...examples('## Bad', docs.bad),
    ...examples('## Good', docs.good),
    '## How to fix',
    docs.howToFix,
    '## When not to use it',
    docs.whenNotToUse,
    '## Options',
    options.length === 0 ? 'None.' : optionTable(options),
    '## Sources',
    docs.sources.map((source) => `- ${source}`).join('\n'),
  ];
  return `${sections.join('\n\n')}\n`;
}

/** The page that lists all rules. */
export function ruleIndex(rules) {
  return [
    '# Rules',
    '',
    'Written by `npm run codegen` from the rules themselves. The severity says how bad a finding is if it is true, the confidence (0–100) how sure',
    'the rule is; findings from 75 on may be fixed in bulk. How to switch rules on and off is in [configuration.md](../configuration.md).',
    '',
    ruleTable(rules, '.'),
  ].join('\n');
}

/** A table of all rules with links to their pages. */
export function ruleTable(rules, folder) {
  const rows = rules.map((rule) => [
    `[${rule.id}](${folder}/${rule.id}.md)`,
    rule.title,
    rule.severity,
    rule.confidence.map(({ value }) => value).join(', '),
    rule.recommended ? 'on' : 'opt-in',
  ]);
  return table(['Rule', 'What it asks for', 'Severity', 'Confidence', 'Default'], rows);
}

function factTable(rule) {
  return table(
    ['', ''],
    [
      ['Severity', rule.severity],
      ['Confidence', rule.confidence.map(({ value, when }) => `${value}: ${when}`).join('<br>')],
      ['Dialects', rule.dialects.join(', ')],
      ['Preset', rule.recommended ? 'recommended' : 'all'],
      ...(rule.aboutRunning ? [['Deployed files', 'a hint there: what it warns of has already happened']] : []),
    ],
  ).trimEnd();
}

function examples(heading, list) {
  if (list.length === 0) return [];
  return [heading, ...list.flatMap((example) => [exampleTitle(example), ...example.files.map(fenced)])];
}

function exampleTitle({ title, deployed = [], deployedAs = [] }) {
  const names = (paths) => paths.map((path) => `\`${path}\``).join(', ');
  const states = [
    ...(deployed.length === 0 ? [] : [`deployed: ${names(deployed)}`]),
    ...(deployedAs.length === 0 ? [] : [`deployed with another text: ${names(deployedAs.map(({ path }) => path))}`]),
  ];
  return states.length === 0 ? `${title}:` : `${title} (${states.join('; ')}):`;
}

/** A code block named by its path; its fence is longer than any in the text. */
function fenced({ path, text }) {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const [language, comment] = path.endsWith('.prisma')
    ? ['prisma', '//']
    : path.endsWith('.sql')
      ? ['sql', '--']
      : ['', '#'];
  return `${fence}${language}\n${comment} ${path}\n${text.trimEnd()}\n${fence}`;
}

function optionTable(options) {
  const rows = options.map(([name, option]) => [
    `\`${name}\``,
    `\`${JSON.stringify(option.default)}\``,
    option.description,
  ]);
  return table(['Option', 'Default', 'Meaning'], rows).trimEnd();
}

function table(head, rows) {
  const line = (cells) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replace(/\s*\n\s*/g, ' ')).join(' | ')} |`;
  return `${[line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')}\n`;
}
