import type { PrismaWasm } from './prisma-schema-wasm.ts';
import type { PrismaFile, PrismaTools } from './prisma-tools.ts';
import { neutralSchema } from './version-neutral.ts';

interface LintDiagnostic {
  readonly text: string;
  readonly is_warning: boolean;
}

const FORMAT_PARAMETERS = JSON.stringify({
  textDocument: { uri: 'file:/dev/null' },
  options: { tabSize: 2, insertSpaces: true },
});

const COULD_NOT_CHECK =
  "Prisma's own validation could not be run, so the schema is not checked. Run prisma validate before you use it.";

/**
 * Prisma's formatter and validation over the WebAssembly of its schema parser. Nothing here reads a disk, uses a network, evaluates
 * `env()` or runs code of the workspace.
 *
 * @param start loads the WebAssembly; called once, at the first use
 */
export function wasmPrismaTools(start: () => Promise<PrismaWasm>): PrismaTools {
  let loading: Promise<PrismaWasm> | undefined;
  const load = (): Promise<PrismaWasm> => {
    loading ??= start();
    return loading;
  };
  return {
    async format(files) {
      const wasm = await load().catch(() => undefined);
      return files.map((file) => (wasm ? formatFile(wasm, file) : file));
    },
    async problems(files) {
      const wasm = await load().catch(() => undefined);
      return wasm ? lintFiles(wasm, files) : [COULD_NOT_CHECK];
    },
  };
}

/** A trap in the WebAssembly costs the formatting of this file and nothing else. */
function formatFile(wasm: PrismaWasm, file: PrismaFile): PrismaFile {
  try {
    const answer = JSON.parse(wasm.format(JSON.stringify([[file.path, file.text]]), FORMAT_PARAMETERS)) as unknown;
    const text = Array.isArray(answer) && Array.isArray(answer[0]) ? (answer[0][1] as unknown) : undefined;
    return { path: file.path, text: typeof text === 'string' ? text : file.text };
  } catch {
    return file;
  }
}

function lintFiles(wasm: PrismaWasm, files: readonly PrismaFile[]): string[] {
  try {
    const features = new Set(knownFeatures(wasm));
    const schemas = files.map((file) => [file.path, neutralSchema(file.text, features)]);
    const diagnostics = JSON.parse(wasm.lint(JSON.stringify(schemas))) as readonly LintDiagnostic[];
    return diagnostics.filter((diagnostic) => !diagnostic.is_warning).map((diagnostic) => diagnostic.text);
  } catch {
    return [COULD_NOT_CHECK];
  }
}

function knownFeatures(wasm: PrismaWasm): string[] {
  const answer = JSON.parse(wasm.preview_features()) as unknown;
  return Array.isArray(answer) ? answer.filter((feature) => typeof feature === 'string') : [];
}
