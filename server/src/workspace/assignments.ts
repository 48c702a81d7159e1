/** A value that a configuration file gives to a key. */
export interface Assignment {
  readonly value: string;
  /** Where the assignment begins in the text. */
  readonly offset: number;
}

/** The first `key = value`, `key: value` or `"key": "value"` in a text; the value without quotes. */
export function assignment(text: string, key: string): Assignment | undefined {
  const escaped = key.replace(/[.]/g, '\\.');
  const pattern = new RegExp(
    `(?:^|[\\s,{])["']?${escaped}["']?\\s*[=:]\\s*(?:"([^"\\n]*)"|'([^'\\n]*)'|([^\\s,#}]+))`,
    'm',
  );
  const match = pattern.exec(text);
  const value = match?.[1] ?? match?.[2] ?? match?.[3];
  if (!match || value === undefined) return undefined;
  return { value, offset: match.index + match[0].search(/\S/) };
}

/** The value alone of {@link assignment}. */
export function assigned(text: string, key: string): string | undefined {
  return assignment(text, key)?.value;
}
