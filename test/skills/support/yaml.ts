/** The text is not the YAML that frontmatter may use. Lines count from 1 in the frontmatter. */
export class YamlError extends Error {
  constructor(line: number, message: string) {
    super(`line ${line}: ${message}`);
    this.name = 'YamlError';
  }
}

interface Line {
  readonly number: number;
  readonly indent: number;
  readonly text: string;
}

/**
 * Reads the YAML that the spokes' frontmatter uses: mappings, sequences in block and flow style, plain, quoted and folded scalars. It is
 * stricter than YAML: what another reader might take differently (a plain scalar with `: ` or ` #` in it, a duplicate key, a tab) is an error.
 * @throws {YamlError}
 */
export function readYaml(text: string): unknown {
  const lines = text.split('\n').flatMap((raw, index): Line[] => {
    if (raw.includes('\t')) throw new YamlError(index + 1, 'a tab; YAML indents with spaces');
    const trimmed = raw.trim();
    if (trimmed === '' || trimmed.startsWith('#')) return [];
    return [{ number: index + 1, indent: raw.length - raw.trimStart().length, text: trimmed }];
  });
  const reader = new BlockReader(lines);
  const value = reader.node(0);
  reader.expectEnd();
  return value;
}

class BlockReader {
  readonly #lines: Line[];
  #next = 0;

  constructor(lines: Line[]) {
    this.#lines = lines;
  }

  expectEnd(): void {
    const line = this.#lines[this.#next];
    if (line) throw new YamlError(line.number, `this line fits nowhere by its indentation: ${line.text}`);
  }

  node(indent: number): unknown {
    const line = this.#lines[this.#next];
    if (!line || line.indent < indent) return null;
    return isItem(line) ? this.#sequence(line.indent) : this.#mapping(line.indent);
  }

  #sequence(indent: number): unknown[] {
    const items: unknown[] = [];
    for (
      let line = this.#lines[this.#next];
      line && line.indent === indent && isItem(line);
      line = this.#lines[this.#next]
    ) {
      const rest = line.text.slice(1).trim();
      this.#next++;
      items.push(rest === '' ? this.node(indent + 1) : this.#inline(rest, line));
    }
    return items;
  }

  #mapping(indent: number): Record<string, unknown> {
    const mapping: Record<string, unknown> = {};
    for (
      let line = this.#lines[this.#next];
      line && line.indent === indent && !isItem(line);
      line = this.#lines[this.#next]
    ) {
      const match = /^([A-Za-z_][\w-]*|"[^"]*"):(?:\s+(.*))?$/u.exec(line.text);
      if (!match) throw new YamlError(line.number, `expected "key: value", found: ${line.text}`);
      const key = (match[1] ?? '').replaceAll('"', '');
      if (Object.hasOwn(mapping, key)) throw new YamlError(line.number, `the key ${key} stands here twice`);
      this.#next++;
      mapping[key] = this.#value(match[2] ?? '', line, indent);
    }
    return mapping;
  }

  #value(rest: string, line: Line, indent: number): unknown {
    if (/^[>|]-?$/u.test(rest)) return this.#textBlock(indent, rest.startsWith('>') ? ' ' : '\n');
    if (rest !== '') return this.#inline(rest, line);
    const next = this.#lines[this.#next];
    const sameIndentItems = next !== undefined && next.indent === indent && isItem(next);
    return this.node(sameIndentItems ? indent : indent + 1);
  }

  #textBlock(indent: number, separator: string): string {
    const parts: string[] = [];
    for (let line = this.#lines[this.#next]; line && line.indent > indent; line = this.#lines[this.#next]) {
      parts.push(line.text);
      this.#next++;
    }
    return parts.join(separator);
  }

  /** A value that begins on this line; a flow collection may go on for lines. */
  #inline(rest: string, line: Line): unknown {
    let text = rest;
    if (/^[[{]/u.test(rest)) {
      while (!flowIsClosed(text)) {
        const more = this.#lines[this.#next++];
        if (!more) throw new YamlError(line.number, 'the bracket is never closed');
        text += ` ${more.text}`;
      }
    }
    return new FlowReader(text, line.number).whole();
  }
}

class FlowReader {
  readonly #text: string;
  readonly #line: number;
  #at = 0;

  constructor(text: string, line: number) {
    this.#text = text;
    this.#line = line;
  }

  whole(): unknown {
    const value = this.#value(false);
    this.#space();
    if (this.#at < this.#text.length && this.#text[this.#at] !== '#') {
      throw new YamlError(this.#line, `unexpected text after the value: ${this.#text.slice(this.#at)}`);
    }
    return value;
  }

  #value(inFlow: boolean): unknown {
    this.#space();
    const first = this.#text[this.#at];
    if (first === '[') return this.#list();
    if (first === '{') return this.#object();
    if (first === '"' || first === "'") return this.#quoted(first);
    return this.#plain(inFlow);
  }

  #list(): unknown[] {
    const items: unknown[] = [];
    this.#at++;
    for (this.#space(); this.#text[this.#at] !== ']'; this.#space()) {
      items.push(this.#value(true));
      this.#separator(']');
    }
    this.#at++;
    return items;
  }

  #object(): Record<string, unknown> {
    const object: Record<string, unknown> = {};
    this.#at++;
    for (this.#space(); this.#text[this.#at] !== '}'; this.#space()) {
      const key = /^"?([\w-]+)"?:\s/u.exec(this.#text.slice(this.#at));
      if (!key) throw new YamlError(this.#line, `expected "key: value" in { }: ${this.#text.slice(this.#at)}`);
      this.#at += key[0].length;
      object[key[1] ?? ''] = this.#value(true);
      this.#separator('}');
    }
    this.#at++;
    return object;
  }

  #separator(end: string): void {
    this.#space();
    if (this.#text[this.#at] === ',') this.#at++;
    else if (this.#text[this.#at] !== end) throw new YamlError(this.#line, `expected "," or "${end}"`);
  }

  #quoted(quote: string): string {
    const rest = this.#text.slice(this.#at);
    const match = (quote === '"' ? /^"(?:[^"\\]|\\.)*"/u : /^'(?:[^']|'')*'/u).exec(rest);
    if (!match) throw new YamlError(this.#line, `the quote is never closed: ${rest}`);
    this.#at += match[0].length;
    return quote === '"' ? (JSON.parse(match[0]) as string) : match[0].slice(1, -1).replaceAll("''", "'");
  }

  #plain(inFlow: boolean): unknown {
    const rest = this.#text.slice(this.#at);
    const text = (inFlow ? /^[^,\]}]*/u : /^.*/u).exec(rest)?.[0].trimEnd() ?? '';
    if (text === '') throw new YamlError(this.#line, 'a value is missing');
    if (/^[&*!|>%@`?#]|^- /u.test(text))
      throw new YamlError(this.#line, `quote the value, YAML reads its first character: ${text}`);
    if (/:(?:\s|$)|\s#/u.test(text)) throw new YamlError(this.#line, `quote the value, it holds ": " or " #": ${text}`);
    this.#at += text.length;
    return scalar(text);
  }

  #space(): void {
    while (this.#text[this.#at] === ' ') this.#at++;
  }
}

function scalar(text: string): unknown {
  if (/^(?:true|false)$/u.test(text)) return text === 'true';
  if (/^(?:null|~)$/u.test(text)) return null;
  return /^-?\d+(?:\.\d+)?$/u.test(text) ? Number(text) : text;
}

function isItem(line: Line): boolean {
  return line.text === '-' || line.text.startsWith('- ');
}

function flowIsClosed(text: string): boolean {
  const bare = text.replace(/"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'/gu, '');
  return count(bare, /[[{]/gu) <= count(bare, /[\]}]/gu);
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
