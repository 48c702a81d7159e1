import type { Diagnostic, DiagnosticRelatedInformation, DiagnosticSeverity, Range } from 'vscode-languageserver';

/** A diagnostic without its place. */
export type DiagnosticContent = Omit<Diagnostic, 'range'>;

/** The JSON of a diagnostic behind its range, once somebody has asked for it. */
interface Rest {
  json: string | undefined;
}

/**
 * A diagnostic that never changes: the same object is the same JSON. Where one moves, all of its JSON but the range is
 * that of the diagnostic before.
 */
export class PlacedDiagnostic implements Diagnostic {
  readonly range: Range;
  declare readonly severity: DiagnosticSeverity;
  declare readonly source: string;
  declare readonly message: string;
  declare readonly code?: string;
  declare readonly relatedInformation?: DiagnosticRelatedInformation[];
  readonly #content: DiagnosticContent;
  readonly #rest: Rest;

  constructor(range: Range, content: DiagnosticContent, rest: Rest = { json: undefined }) {
    this.range = range;
    Object.assign(this, content);
    this.#content = content;
    this.#rest = rest;
  }

  /** The same diagnostic at another place. */
  at(range: Range): PlacedDiagnostic {
    return new PlacedDiagnostic(range, this.#content, this.#rest);
  }

  /** What `JSON.stringify` makes of it. */
  toText(): string {
    const { start, end } = this.range;
    const range = `{"range":{"start":{"line":${start.line},"character":${start.character}},"end":{"line":${end.line},"character":${end.character}}}`;
    this.#rest.json ??= `,${JSON.stringify(this.#content).slice(1)}`;
    return range + this.#rest.json;
  }
}
