/** What is used of `@prisma/prisma-schema-wasm`; texts and answers are JSON. */
export interface PrismaWasm {
  format(files: string, parameters: string): string;
  lint(files: string): string;
  preview_features(): string;
}

/**
 * What wasm-bindgen exports. A text goes in as a pointer and a length in bytes, and belongs to the callee from then on; one comes
 * out as such a pair, and is for the caller to free.
 */
interface Exports {
  readonly memory: { readonly buffer: ArrayBuffer };
  readonly __wbindgen_externrefs: { grow(by: number): number; set(index: number, value: unknown): void };
  __wbindgen_start(): void;
  __wbindgen_malloc(bytes: number, alignment: number): number;
  __wbindgen_free(pointer: number, bytes: number, alignment: number): void;
  format(...texts: readonly number[]): readonly [number, number];
  lint(...texts: readonly number[]): readonly [number, number];
  preview_features(): readonly [number, number];
}

interface WasmRuntime {
  compile(bytes: Uint8Array): Promise<object>;
  readonly Instance: new (module: object, imports: object) => { readonly exports: unknown };
  readonly Module: { imports(module: object): readonly { readonly module: string; readonly name: string }[] };
}

const { WebAssembly } = globalThis as unknown as { readonly WebAssembly: WasmRuntime };

/**
 * Prisma's schema parser, started. The package's own script has one instance for good, which a trap (nesting that is deeper than its stack)
 * leaves useless; here a call that traps throws, and the next one has a fresh instance.
 *
 * @param bytes `prisma_schema_build_bg.wasm` of the package
 */
export async function createPrismaWasm(bytes: Uint8Array): Promise<PrismaWasm> {
  const compiled = await WebAssembly.compile(bytes);
  let current: Exports | undefined;
  const call = (name: 'format' | 'lint' | 'preview_features', ...texts: readonly string[]): string => {
    current ??= instantiate(compiled);
    try {
      return callWithTexts(current, name, texts);
    } catch (error) {
      current = undefined;
      throw error;
    }
  };
  return {
    format: (files, parameters) => call('format', files, parameters),
    lint: (files) => call('lint', files),
    preview_features: () => call('preview_features'),
  };
}

function callWithTexts(
  exports: Exports,
  name: 'format' | 'lint' | 'preview_features',
  texts: readonly string[],
): string {
  const passed = texts.flatMap((text) => {
    const bytes = new TextEncoder().encode(text);
    const pointer = exports.__wbindgen_malloc(bytes.length, 1) >>> 0;
    new Uint8Array(exports.memory.buffer, pointer, bytes.length).set(bytes);
    return [pointer, bytes.length];
  });
  const [pointer, length] = exports[name](...passed);
  const answer = textAt(exports, pointer, length);
  exports.__wbindgen_free(pointer, length, 1);
  return answer;
}

function textAt(exports: Exports, pointer: number, length: number): string {
  return new TextDecoder().decode(new Uint8Array(exports.memory.buffer, pointer >>> 0, length));
}

function instantiate(compiled: object): Exports {
  const imports: Record<string, Record<string, unknown>> = {};
  const instance = (): Exports => exports;
  for (const { module, name } of WebAssembly.Module.imports(compiled)) {
    imports[module] = { ...imports[module], [name]: importNamed(name, instance) };
  }
  const exports = new WebAssembly.Instance(compiled, imports).exports as Exports;
  exports.__wbindgen_start();
  return exports;
}

/** What wasm-bindgen's own script would give for an import; the names end in a hash that differs from version to version. */
function importNamed(name: string, exports: () => Exports): (...values: number[]) => unknown {
  if (name.startsWith('__wbg_Error_')) return (pointer = 0, length = 0) => Error(textAt(exports(), pointer, length));
  if (name === '__wbindgen_init_externref_table') return () => fillTable(exports().__wbindgen_externrefs);
  // A panic tells its words before it traps.
  if (name.startsWith('__wbg_set_message_')) return () => undefined;
  return (pointer = 0, length = 0) => {
    throw new Error(textAt(exports(), pointer, length));
  };
}

/** The values that generated code expects at the table's beginning. */
function fillTable(table: Exports['__wbindgen_externrefs']): void {
  const first = table.grow(4);
  table.set(0, undefined);
  for (const [index, value] of [undefined, null, true, false].entries()) table.set(first + index, value);
}
