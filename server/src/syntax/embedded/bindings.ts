import { type Assignment, type Binding, PartScopes } from './part-scopes.ts';
import type { Part, PartEntry } from './parts.ts';
import { nodeAt, type SyntaxNode, type Tree } from './script-tree.ts';

export type { Assignment, Binding } from './part-scopes.ts';

/** What a statement asked that has to be read again after any edit. */
export const EVERYTHING = '*';

/** The names that a file declares, by block. Statements of the file are looked into when a name in them is asked for. */
export class Bindings {
  /** What was asked that other statements of the file answer, for as long as somebody listens. */
  asked = new Set<string>();
  readonly #tree: Tree;
  readonly #text: string;
  readonly #parts: readonly Part[];
  readonly #byKey: ReadonlyMap<string, ReadonlySet<Part>>;
  readonly #scopes = new Map<Part, PartScopes>();
  readonly #ofFile = new Map<string, Binding | undefined>();
  #last: Part | undefined;

  /**
   * @param parts the statements of the file in text order
   * @param byKey the statements that say something of a name, by the keys of their entries
   */
  constructor(tree: Tree, text: string, parts: readonly Part[], byKey: ReadonlyMap<string, ReadonlySet<Part>>) {
    this.#tree = tree;
    this.#text = text;
    this.#parts = parts;
    this.#byKey = byKey;
  }

  /** Says that the answer to a question takes the whole file. */
  askAll(): void {
    this.asked.add(EVERYTHING);
  }

  /** The innermost declaration of a name that holds at an offset. */
  resolve(name: string, at: number): Binding | undefined {
    return this.#scopesAt(at)?.resolve(name, at) ?? this.#declaredInFile(name);
  }

  /** A property of a class of the file, or a parameter of a constructor that declares one: `this.name`. */
  member(name: string): Binding | undefined {
    const [part, entry] = this.#entries(`this.${name}`).at(-1) ?? [];
    return part && entry ? this.#bindingOf(name, part, entry) : undefined;
  }

  /** `function name() {}` at the top of the file. */
  functionOf(name: string): SyntaxNode | undefined {
    const [part, entry] = this.#entries(`${name}()`)[0] ?? [];
    return part && entry ? nodeAt(this.#tree, part.start + entry.from, part.start + entry.to) : undefined;
  }

  /** The assignments to a variable after its declaration, in text order. */
  assignmentsTo(binding: Binding): readonly Assignment[] {
    const { name } = binding;
    if (this.#ofFile.get(name) !== binding) {
      return this.#scopesAt(binding.from)?.assignmentsTo(name, binding) ?? [];
    }
    return this.#entries(`${name}=`).flatMap(([part, { from, to, at, operator }]) => {
      const value = nodeAt(this.#tree, part.start + from, part.start + to);
      return value ? [{ name, operator: operator ?? '=', value, at: part.start + (at ?? 0) }] : [];
    });
  }

  /** What is pushed to a list of that name, anywhere in the file. */
  additionsTo(name: string): readonly SyntaxNode[] {
    return this.#entries(`${name}+`).flatMap(([part, { from, to }]) => {
      return nodeAt(this.#tree, part.start + from, part.start + to) ?? [];
    });
  }

  /** The names within one statement. */
  scopesOf(part: Part): PartScopes | undefined {
    let scopes = this.#scopes.get(part);
    const node = scopes ? undefined : nodeAt(this.#tree, part.start, part.end);
    if (node) {
      scopes = new PartScopes(node, this.#text);
      this.#scopes.set(part, scopes);
    }
    return scopes;
  }

  #scopesAt(at: number): PartScopes | undefined {
    if (!this.#last || at < this.#last.start || at >= this.#last.end) this.#last = this.#partAt(at);
    return this.#last && this.scopesOf(this.#last);
  }

  #partAt(at: number): Part | undefined {
    let low = 0;
    for (let high = this.#parts.length; low < high; ) {
      const middle = (low + high) >> 1;
      if ((this.#parts[middle]?.end ?? 0) <= at) low = middle + 1;
      else high = middle;
    }
    const part = this.#parts[low];
    return part && part.start <= at ? part : undefined;
  }

  #declaredInFile(name: string): Binding | undefined {
    const known = this.#ofFile.get(name);
    // The assignments belong to what a name stands for.
    this.asked.add(`${name}=`);
    if (known || this.#ofFile.has(name)) {
      this.asked.add(name);
      return known;
    }
    const [part, entry] = this.#entries(name).at(-1) ?? [];
    const binding = part && entry ? this.#bindingOf(name, part, entry) : undefined;
    this.#ofFile.set(name, binding);
    return binding;
  }

  #bindingOf(name: string, part: Part, { from, to, type, module, constant }: PartEntry): Binding {
    const value = to > from ? nodeAt(this.#tree, part.start + from, part.start + to) : undefined;
    return {
      name,
      from: 0,
      to: this.#text.length,
      constant: constant === true,
      ...(value ? { value } : {}),
      ...(type === undefined ? {} : { type }),
      ...(module === undefined ? {} : { module }),
    };
  }

  /** What the file says under a key, in text order. */
  #entries(key: string): (readonly [Part, PartEntry])[] {
    this.asked.add(key);
    const parts = [...(this.#byKey.get(key) ?? [])].sort((a, b) => a.start - b.start);
    return parts.flatMap((part) => (part.entries.get(key) ?? []).map((entry) => [part, entry] as const));
  }
}
