import { type Document, parseDocument } from 'yaml';

/** The YAML at the top of a Markdown file with the text below it, or what is wrong, to complete `… is not used: …`. */
export type ReadFrontmatter =
  | { readonly values: Readonly<Record<string, unknown>>; readonly body: string }
  | { readonly problem: string };

/** Reads a Markdown file that begins with YAML between two lines `---`. Aliases are refused, so that a small text cannot stand for a huge one. Never throws. */
export function readFrontmatter(name: string, text: string, needed: string): ReadFrontmatter {
  const frontmatter = /^\uFEFF?---\r?\n([\s\S]*?)\r?\n---(?:\r?\n|$)/.exec(text);
  if (!frontmatter) return { problem: `${name} must begin with YAML between two lines \`---\`, with ${needed} in it.` };
  const document = parseDocument(frontmatter[1] ?? '', { prettyErrors: false });
  const [error] = document.errors;
  if (error) return { problem: `the YAML at the top of ${name} cannot be read (${error.message}). Mend it.` };
  const values = valuesOf(document);
  if (!values)
    return {
      problem: `the YAML at the top of ${name} uses aliases (\`*name\`), which are not read. Write the values out.`,
    };
  return { values, body: text.slice(frontmatter[0].length) };
}

function valuesOf(document: Document): Readonly<Record<string, unknown>> | undefined {
  try {
    return recordOf(document.toJS({ maxAliasCount: 0 }));
  } catch {
    return undefined;
  }
}

/** The value where it is a mapping; an empty one for anything else. */
export function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

/** The value where it is a text that is not empty. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

/** The texts of a list; nothing for anything else. */
export function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}
