import type { ScriptCall } from '../../server/src/syntax/embedded/part-contents.ts';
import { type EarlierReading, type EmbeddedText, scriptReader } from '../../server/src/syntax/embedded/reader.ts';
import type { Dialect } from '../../server/src/text/dialect.ts';

/** What a reading finds in a file, its offsets counted from the start of the file. */
export function readWhole(
  text: string,
  path: string,
  dialect: Dialect,
  earlier?: EarlierReading,
): { readonly texts: EmbeddedText[]; readonly calls: ScriptCall[]; readonly state: EarlierReading['state'] } {
  const { parts, state } = scriptReader.read(text, path, dialect, earlier);
  return {
    texts: parts.flatMap(({ start, contents }) =>
      contents.texts.map((one) => ({
        ...one,
        leadStart: one.leadStart + start,
        pieces: one.pieces.map((piece) => ({
          ...piece,
          fileStart: piece.fileStart + start,
          fileEnd: piece.fileEnd + start,
        })),
      })),
    ),
    calls: parts.flatMap(({ start, contents }) =>
      contents.calls.map((call) => ({ ...call, start: call.start + start, leadStart: call.leadStart + start })),
    ),
    state,
  };
}
