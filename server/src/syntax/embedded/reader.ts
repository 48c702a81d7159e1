import type { CallSite, EmbeddedPiece, Embedding } from '../../model/embedding.ts';
import type { Dialect } from '../../text/dialect.ts';
import { Bindings } from './bindings.ts';
import { callSite, functionsOf, statementStart } from './call-site.ts';
import { findClientCalls, type ScriptCall } from './client-calls.ts';
import { constantHoles } from './dynamic-sql.ts';
import { findQuerySites } from './query-sites.ts';
import { type EarlierTree, parseScript, type Tree } from './script-tree.ts';
import { sqlOf } from './stand-ins.ts';

/** A SQL text of a file, which may hold several statements. Offsets are absolute. */
export interface EmbeddedText {
  readonly text: string;
  readonly pieces: readonly EmbeddedPiece[];
  /** Undefined where literals in different quotes are joined, so that nothing can be written into the text. */
  readonly quote: '`' | "'" | '"' | undefined;
  readonly bindsHoles: boolean;
  readonly hides: Embedding['hides'];
  readonly site: CallSite;
  /** Where the statement of the program begins, comments above it included. */
  readonly leadStart: number;
}

/** What a TypeScript or JavaScript file holds for us, in text order. */
export interface ScriptContents {
  readonly texts: readonly EmbeddedText[];
  readonly calls: readonly ScriptCall[];
  /** For the next reading, when the text has changed. */
  readonly tree: Tree;
}

export type { EarlierTree, Tree } from './script-tree.ts';

/** Reads files in TypeScript and JavaScript; any text gives an answer. */
export interface ScriptReader {
  /** `earlier` is the tree of the text before a change, which makes the reading quicker and nothing else. */
  read(text: string, path: string, dialect: Dialect, earlier?: EarlierTree): ScriptContents;
}

export const scriptReader: ScriptReader = {
  read(text, path, dialect, earlier) {
    const tree = parseScript(text, path, earlier);
    const bindings = new Bindings(tree, text);
    const source = { text, bindings, functions: functionsOf(tree) };
    const texts = findQuerySites(tree, text, bindings).map(
      ({ literal, value, node, bindsHoles, isOpen }): EmbeddedText => {
        const constants = bindsHoles ? undefined : constantHoles(value, text, bindings, literal);
        const { text: sql, pieces, hides } = sqlOf(literal, dialect, { constants, isOpen });
        const start = pieces[0]?.fileStart ?? node.from;
        return {
          text: sql,
          pieces,
          quote: literal.quote,
          bindsHoles,
          hides,
          site: callSite(node, source),
          leadStart: Math.min(start, statementStart(value)),
        };
      },
    );
    return { tree, texts, calls: findClientCalls(tree, source) };
  },
};
