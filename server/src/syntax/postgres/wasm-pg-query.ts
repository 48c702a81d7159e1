import { PgParserCrash, type PgQuery, PgSyntaxError } from './pg-query.ts';

/** What Emscripten's loader gives. Pointers are numbers. */
export interface PgModule {
  _malloc(bytes: number): number;
  _free(pointer: number): void;
  _wasm_parse_query_raw(text: number): number;
  _wasm_free_parse_result(result: number): void;
  _wasm_parse_plpgsql(text: number): number;
  _wasm_free_string(text: number): void;
  lengthBytesUTF8(text: string): number;
  stringToUTF8(text: string, pointer: number, bytes: number): void;
  UTF8ToString(pointer: number): string;
  getValue(pointer: number, type: 'i32'): number;
}

type Exports = Record<string, unknown>;

interface LoaderOptions {
  instantiateWasm(imports: object, receive: (instance: { exports: Exports }) => void): void;
}

/** The part of the WebAssembly interface that is used here; TypeScript has it in its DOM library only. */
interface WasmRuntime {
  compile(bytes: Uint8Array): Promise<object>;
  readonly Instance: new (module: object, imports: object) => { readonly exports: Exports };
  readonly Table: new (...parameters: never[]) => { get(index: number): (...values: unknown[]) => unknown };
}

const { WebAssembly } = globalThis as unknown as { readonly WebAssembly: WasmRuntime };

/** The start of libpg-query's own module, as Emscripten makes it. */
export type PgLoader = (options: LoaderOptions) => Promise<PgModule>;

/**
 * PostgreSQL's own parser, started.
 *
 * @param loader what `wasm/libpg-query.js` of the package `libpg-query` exports
 * @param bytes `wasm/libpg-query.wasm` of the same package
 */
export async function createPgQuery(loader: PgLoader, bytes: Uint8Array): Promise<PgQuery> {
  return WasmPgQuery.create(loader, await WebAssembly.compile(bytes));
}

/** The calls of libpg_query over one module, whose WebAssembly instance is replaced when it traps. */
class WasmPgQuery implements PgQuery {
  readonly #module: PgModule;
  readonly #renew: () => void;

  private constructor(module: PgModule, renew: () => void) {
    this.#module = module;
    this.#renew = renew;
  }

  static async create(loader: PgLoader, compiled: object): Promise<WasmPgQuery> {
    let renew = () => {};
    const module = await loader({
      instantiateWasm(imports, receive) {
        let current: InstanceType<WasmRuntime['Table']> | undefined;
        renew = () => {
          const exports = { ...new WebAssembly.Instance(compiled, imports).exports };
          // The loader remembers functions of the indirect call table by their number, across instances too; it gets stand-ins that look
          // the function up in the instance of the moment.
          const standIn = {
            get:
              (index: number) =>
              (...values: unknown[]) =>
                current?.get(index)(...values),
          };
          for (const [name, value] of Object.entries(exports)) {
            if (!(value instanceof WebAssembly.Table)) continue;
            current = value;
            exports[name] = standIn;
          }
          receive({ exports });
        };
        renew();
      },
    });
    return new WasmPgQuery(module, renew);
  }

  parse(sql: string): unknown {
    const tree = this.#call(sql, (module, text) => {
      const result = module._wasm_parse_query_raw(text);
      if (result === 0) throw new Error('out of memory');
      // A PgQueryParseResult: char *parse_tree, char *stderr_buffer, PgQueryError *error (pg_query.h).
      const error = module.getValue(result + 8, 'i32');
      const answer = error === 0 ? module.UTF8ToString(module.getValue(result, 'i32')) : readError(module, error);
      module._wasm_free_parse_result(result);
      return answer;
    });
    if (typeof tree !== 'string') throw tree;
    return JSON.parse(tree);
  }

  parsePlPgSQL(sql: string): unknown {
    const answer = this.#call(sql, (module, text) => {
      const result = module._wasm_parse_plpgsql(text);
      const json = module.UTF8ToString(result);
      module._wasm_free_string(result);
      return json;
    });
    // Success is a JSON object; anything else is the message.
    if (!answer.startsWith('{')) throw new PgSyntaxError(answer, undefined);
    return JSON.parse(answer);
  }

  /** Runs one call with the text in the module's memory. A trap leaves that memory and its stack in disorder, so the instance is replaced. */
  #call<Answer>(sql: string, work: (module: PgModule, text: number) => Answer): Answer {
    const module = this.#module;
    try {
      const bytes = module.lengthBytesUTF8(sql) + 1;
      const text = module._malloc(bytes);
      if (text === 0) throw new Error('out of memory');
      module.stringToUTF8(sql, text, bytes);
      const answer = work(module, text);
      module._free(text);
      return answer;
    } catch (error) {
      this.#renew();
      throw new PgParserCrash(error instanceof Error ? error.message : String(error));
    }
  }
}

/** Reads a PgQueryError: char *message, char *funcname, char *filename, int lineno, int cursorpos (pg_query.h); the cursor counts from 1. */
function readError(module: PgModule, error: number): PgSyntaxError {
  const message = module.UTF8ToString(module.getValue(error, 'i32'));
  const cursor = module.getValue(error + 16, 'i32');
  return new PgSyntaxError(message, cursor > 0 ? cursor - 1 : undefined);
}
