import { canonicalUri, pathBelow } from './locations.ts';
import type { Project } from './project.ts';

/** The projects: one for each workspace folder, and one for documents outside all of them. */
export class Workspaces {
  readonly #create: (folderUri: string | undefined) => Project;
  readonly #byFolder = new Map<string, Project>();
  #loose: Project | undefined;

  constructor(create: (folderUri: string | undefined) => Project) {
    this.#create = create;
  }

  /** Every project, those with a folder first. */
  all(): Project[] {
    return [...this.#byFolder.values(), ...(this.#loose ? [this.#loose] : [])];
  }

  /** The project of a folder; a new one where there is none yet. */
  add(folderUri: string): Project {
    const key = canonicalUri(folderUri);
    const known = this.#byFolder.get(key);
    if (known) return known;
    const project = this.#create(folderUri);
    this.#byFolder.set(key, project);
    return project;
  }

  remove(folderUri: string): Project | undefined {
    const key = canonicalUri(folderUri);
    const project = this.#byFolder.get(key);
    this.#byFolder.delete(key);
    return project;
  }

  /** The project of the innermost folder that holds the URI; the one for documents without a folder otherwise. */
  projectOf(uri: string): Project {
    return this.folderProjectOf(uri) ?? this.#looseProject();
  }

  /** The project of the innermost folder that holds the URI, if any. */
  folderProjectOf(uri: string): Project | undefined {
    let best: Project | undefined;
    for (const project of this.#byFolder.values()) {
      const folder = project.folderUri;
      if (folder === undefined || pathBelow(folder, uri) === undefined) continue;
      if (!best?.folderUri || folder.length > best.folderUri.length) best = project;
    }
    return best;
  }

  #looseProject(): Project {
    this.#loose ??= this.#create(undefined);
    return this.#loose;
  }
}
