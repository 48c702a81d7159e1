import type { Ecosystem } from './packages.ts';

/** How the packages of a manifest or lock file are found in its text. */
export interface DependencyFile {
  readonly ecosystem: Ecosystem;
  /** True for files that list what is installed, with what nobody asked for among it. */
  readonly locked: boolean;
  /** Each match is a package: its name is the first group, its version the first of the other groups that took part. */
  readonly packages: readonly RegExp[];
}

const NPM_NAME = String.raw`((?:@[\w.-]+\/)?[\w.-]+)`;
const LOWEST = String.raw`[\^~>=<v\s]*(\d[\w.]*)`;

const NAME_AND_VERSION = [/^name = "([^"\n]+)"\r?\nversion = "([^"\n]+)"/gm];
const JSON_PAIR = [new RegExp(String.raw`"([@\w][\w./-]*)"\s*:\s*"(?:${LOWEST})?`, 'g')];

const BY_NAME: Readonly<Record<string, DependencyFile>> = {
  'package.json': { ecosystem: 'npm', locked: false, packages: JSON_PAIR },
  'package-lock.json': npmLock(`"(?:node_modules\\/)?${NPM_NAME}":\\s*\\{\\s*"version":\\s*"([^"\\n]+)"`, 'g'),
  'npm-shrinkwrap.json': npmLock(`"(?:node_modules\\/)?${NPM_NAME}":\\s*\\{\\s*"version":\\s*"([^"\\n]+)"`, 'g'),
  'pnpm-lock.yaml': npmLock(`^ {2}'?\\/?${NPM_NAME}[@/](\\d[\\w.+-]*)`, 'gm'),
  'yarn.lock': npmLock(`^"?${NPM_NAME}@[^\\n]*:\\r?\\n\\s+version:? "?([^"\\s]+)`, 'gm'),
  'bun.lock': npmLock(`"${NPM_NAME}":\\s*\\["\\1@([^"\\n]+)"`, 'g'),
  'pyproject.toml': python(),
  Pipfile: python(),
  'Pipfile.lock': {
    ecosystem: 'pypi',
    locked: true,
    packages: [/"([A-Za-z][\w.-]*)":\s*\{[^{}]*?"version":\s*"==([^"\n]+)"/g],
  },
  'poetry.lock': { ecosystem: 'pypi', locked: true, packages: NAME_AND_VERSION },
  'uv.lock': { ecosystem: 'pypi', locked: true, packages: NAME_AND_VERSION },
  Gemfile: {
    ecosystem: 'gem',
    locked: false,
    packages: [/^[ \t]*gem\s+["']([\w-]+)["'](?:\s*,\s*["'][~>=<\s]*(\d[\w.]*)["'])?/gm],
  },
  'Gemfile.lock': { ecosystem: 'gem', locked: true, packages: [/^ {4}([\w-]+) \((\d[\w.]*)/gm] },
  'go.mod': {
    ecosystem: 'go',
    locked: false,
    packages: [/^[ \t]*(?:require\s+)?([a-z][\w.-]*\/[\w./-]+)\s+v(\d[\w.]*)[^\s/]*(?!.*\/\/ indirect)/gim],
  },
  'Cargo.toml': {
    ecosystem: 'cargo',
    locked: false,
    packages: [
      /^[ \t]*([\w-]+)\s*=\s*(?:"[\^~>=<\s]*(\d[\w.]*)|\{[^}\n]*?\bversion\s*=\s*"[\^~>=<\s]*(\d[\w.]*)|\{)/gm,
      /^[ \t]*\[(?:[\w-]+\.)*dependencies\.([\w-]+)\](?:\s*version\s*=\s*"[\^~>=<\s]*(\d[\w.]*))?/gm,
    ],
  },
  'Cargo.lock': { ecosystem: 'cargo', locked: true, packages: NAME_AND_VERSION },
  'composer.json': { ecosystem: 'composer', locked: false, packages: JSON_PAIR },
  'composer.lock': {
    ecosystem: 'composer',
    locked: true,
    packages: [/"name":\s*"([^"\n]+)",\s*"version":\s*"v?(\d[\w.]*)/g],
  },
  'pom.xml': {
    ecosystem: 'maven',
    locked: false,
    packages: [/<artifactId>([\w.-]+)<\/artifactId>(?:\s*<version>(\d[\w.]*))?/g],
  },
  'build.gradle': gradle(),
  'build.gradle.kts': gradle(),
  'Directory.Packages.props': nuget(),
};

/** The way to read a manifest or lock file of that name; undefined for any other file. */
export function dependencyFile(name: string): DependencyFile | undefined {
  if (Object.hasOwn(BY_NAME, name)) return BY_NAME[name];
  if (/^requirements[\w.-]*\.(?:txt|in)$/.test(name)) return REQUIREMENTS;
  return /\.(?:cs|fs|vb)proj$/.test(name) ? CSPROJ : undefined;
}

const REQUIREMENTS: DependencyFile = {
  ecosystem: 'pypi',
  locked: false,
  packages: [/^[ \t]*([A-Za-z][\w.-]*)(?:\[[^\]\n]{0,200}\])?[ \t]*(?:[=~<>!]=*[ \t]*(\d[\w.]*))?/gm],
};

const CSPROJ = nuget();

function npmLock(pattern: string, flags: string): DependencyFile {
  return { ecosystem: 'npm', locked: true, packages: [new RegExp(pattern, flags)] };
}

/** `"sqlalchemy>=2.0"` in an array, and `sqlalchemy = "^2.0"` or `sqlalchemy = { version = "^2.0" }`. */
function python(): DependencyFile {
  return {
    ecosystem: 'pypi',
    locked: false,
    packages: [
      /["']([A-Za-z][\w.-]*)(?:\[[^\]\n]{0,200}\])?\s*(?:[=~<>!^]=*\s*(\d[\w.]*))?[^"'\n]*["'](?!\s*=)/g,
      /^[ \t]*["']?([A-Za-z][\w.-]*)["']?\s*=\s*(?:["'][\^~>=<\s]*(\d[\w.]*)|["']\*|\{[^}\n]*?\bversion\s*=\s*["'][\^~>=<\s]*(\d[\w.]*))/gm,
    ],
  };
}

function gradle(): DependencyFile {
  return { ecosystem: 'maven', locked: false, packages: [/["'][\w.-]+:([\w.-]+)(?::(\d[\w.]*))?[^"'\n]*["']/g] };
}

function nuget(): DependencyFile {
  return {
    ecosystem: 'nuget',
    locked: false,
    packages: [/<Package(?:Reference|Version)\s+Include="([\w.]+)"(?:\s+Version="[[(]?(\d[\w.]*))?/g],
  };
}
