import { type SkillFolder, skillLibrary } from '../advisor/skills/library.ts';
import type { ToolWorkspace } from '../advisor/tools/tool.ts';
import type { Engine } from '../lint/engine.ts';
import { Sources } from '../report/sources.ts';
import { tellsOnlyOfStack } from '../workspace/stack/read-stack.ts';
import type { CliHost } from './host.ts';

/** The project around some paths as the advisor's tools see it, read again at each call; only what changed is analysed again. */
export class ToolSession {
  readonly #host: CliHost;
  readonly #paths: readonly string[];
  readonly #engine: Promise<Engine>;
  #sources = new Sources();
  /** The files that only tell of the products in use: what they tell is kept, their texts are not. */
  #stackFiles: readonly string[] = [];
  #shipped: readonly SkillFolder[] | undefined;
  #root = '';

  /** @param paths files or folders of the project; the current folder where there are none */
  constructor(host: CliHost, paths: readonly string[]) {
    this.#host = host;
    this.#paths = paths;
    this.#engine = host.createEngine();
  }

  /** The absolute folder that paths are relative to, once the project was read. */
  get root(): string {
    return this.#root;
  }

  /** Throws a `UsageError` for a path that does not exist or cannot be read. */
  async refresh(): Promise<ToolWorkspace> {
    const host = this.#host;
    const engine = await this.#engine;
    const { root, files } = await host.loadWorkspace({ paths: this.#paths, withStack: true, flags: {} });
    this.#root = root;
    const sources = new Sources();
    const stackFiles: string[] = [];
    for (const { path, text } of files) {
      if (tellsOnlyOfStack(path)) {
        stackFiles.push(path);
        engine.setFile(path, text);
        continue;
      }
      sources.set(path, text);
      if (this.#sources.text(path) !== text) engine.setFile(path, text);
    }
    for (const path of this.#sources.paths()) if (sources.text(path) === undefined) engine.removeFile(path);
    for (const path of this.#stackFiles) if (!stackFiles.includes(path)) engine.removeFile(path);
    this.#stackFiles = stackFiles;
    this.#sources = sources;
    const deployed = await host.readDeployedFiles(
      root,
      engine.filePaths(),
      (path) => engine.config(path).deployedSince,
    );
    engine.setDeployed(deployed);
    await engine.update();
    this.#shipped ??= await host.readShippedSkills();
    const library = skillLibrary(this.#shipped, await host.readTeamSkills(root));
    for (const problem of library.problems) host.stderr.write(`schemawise: ${problem}\n`);
    const memory = await host.readMemory(root);
    for (const problem of memory.problems) host.stderr.write(`schemawise: ${problem}\n`);
    const newEngine = () => host.createEngine();
    return { version: host.version, engine, sources, library, memory: memory.entries, newEngine };
  }
}
