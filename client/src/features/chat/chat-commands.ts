/** What a slash command adds to the words behind it, so that the router and the composer know what is wanted. */
const MEANING: Readonly<Record<string, string>> = {
  store: 'Which database should I choose for this:',
  migrate: 'How do I write a safe schema migration for this:',
  index: 'Which index does this query need:',
  review: 'Review this schema or query for data-layer problems:',
  explain: 'Explain this data-layer problem:',
};

/** The question that a chat request asks. `/route` and requests without a command are taken as they are. */
export function questionOf(command: string | undefined, prompt: string): string {
  const meaning = command === undefined ? undefined : MEANING[command];
  return meaning === undefined ? prompt : `${meaning} ${prompt}`.trim();
}
