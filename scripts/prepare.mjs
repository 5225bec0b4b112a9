// Runs before node_modules exists: `node:` modules only.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const OLDEST_NODE = [20, 19];
const SCREENS = 'apps/web';
const SOURCES = ['apps', 'libs', 'programs', 'nest-cli.json', 'package.json', 'tsconfig.json', 'tsconfig.build.json'];
const STAMP = 'dist/.built.json';
const SCREENS_STAMP = 'dist/.built-screens.json';
const PROGRESS_EVERY_MS = 5000;
const EXIT_CANNOT_CREATE = 73;

/** What a person at the console can do something about. */
export class PreparationFailed extends Error {
  constructor(message, exitCode = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}

/** Installs what is missing and builds what is stale; says so only when there is something to do. */
export async function prepare() {
  requireNode();
  if (isInstallStale()) {
    requireWritable();
    await step('Installing packages', npm(['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund']));
  }
  await build();
}

/**
 * Builds what a source of was changed, added or removed since the last build. When `anew`, the compiler forgets what it
 * remembers of earlier builds, unless the last one began from nothing, too.
 */
export async function build({ screens = true, anew = false } = {}) {
  // A shipped image has the build and no sources.
  if (!existsSync(join(root, 'tsconfig.build.json'))) return;
  await buildPrograms(anew);
  if (screens) await buildScreens();
}

async function buildPrograms(anew) {
  const files = fingerprints(SOURCES, (path) => path !== SCREENS);
  const last = readJson(STAMP);
  if (last?.complete && sameEntries(last.files, files) && (last.anew || !anew)) return;
  requireWritable();
  if (anew) rmSync(join(root, 'dist/.tsbuildinfo'), { force: true });
  // Without its stamp a build may hold anything. The compiler's memory lies in dist as well and goes with it.
  if (last === undefined) rmSync(join(root, 'dist'), { recursive: true, force: true });
  const known = { ...last?.files, ...files };
  stamp(STAMP, { files: known, complete: false });
  await step('Building', [process.execPath, ['node_modules/@nestjs/cli/bin/nest.js', 'build']]);
  for (const path of Object.keys(known)) if (!(path in files)) removeOutput(path);
  stamp(STAMP, { files, complete: true, anew: anew || last === undefined });
}

async function buildScreens() {
  const files = fingerprints([SCREENS, 'package.json']);
  const last = readJson(SCREENS_STAMP);
  if (last?.complete && sameEntries(last.files, files)) return;
  requireWritable();
  stamp(SCREENS_STAMP, { files, complete: false });
  await step('Building the screens', [process.execPath, ['node_modules/vite/bin/vite.js', 'build', SCREENS]]);
  stamp(SCREENS_STAMP, { files, complete: true });
}

/** One by one: another process may be running from the same build. */
function removeOutput(source) {
  const output = join(root, 'dist', source.replace(/\.ts$/, '.js'));
  for (const path of [output, `${output}.map`]) rmSync(path, { force: true });
}

function stamp(file, content) {
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(join(root, file), JSON.stringify(content));
}

/** Runs a built program in this very process, so that signals need no passing on. */
export async function runBuilt(path, args) {
  const file = join(root, 'dist', path);
  if (!existsSync(file)) throw new PreparationFailed(`The build has no ${path}.`);
  process.argv = [process.execPath, file, ...args];
  process.setSourceMapsEnabled(true);
  await import(pathToFileURL(file).href);
}

/** Prints what a person can do something about in words, a defect whole; ends with its status. */
export function leave(error) {
  console.error(typeof error?.exitCode === 'number' ? `\n${error.message}` : error);
  process.exitCode = error?.exitCode ?? 1;
}

function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  throw new PreparationFailed(
    `Docket needs Node ${OLDEST_NODE.join('.')} or newer; this is ${process.versions.node} (${process.execPath}).`,
  );
}

/** By the note npm leaves of what it installed. The lock's time alone changes with every checkout. */
function isInstallStale() {
  const [lock, note] = ['package-lock.json', 'node_modules/.package-lock.json'];
  if (!existsSync(join(root, note))) return true;
  if (!existsSync(join(root, lock)) || mtime(note) >= mtime(lock)) return false;
  const [wanted, installed] = [readJson(lock)?.packages ?? {}, readJson(note)?.packages ?? {}];
  return Object.entries(wanted).some(([path, { version, integrity, optional, devOptional }]) => {
    const there = installed[path];
    if (path === '') return false;
    if (there === undefined) return !(optional || devOptional);
    return there.version !== version || there.integrity !== integrity;
  });
}

/** npm as it runs us, or the one on the path. */
function npm(args) {
  const cli = process.env.npm_execpath;
  return cli?.endsWith('.js') ? [process.execPath, [cli, ...args]] : ['npm', args];
}

/** Runs a command quietly, with a line every few seconds; shows all it printed when it fails. */
async function step(title, [command, args]) {
  const began = Date.now();
  const seconds = () => `${Math.round((Date.now() - began) / 1000)} s`;
  console.log(`${title} …`);
  const progress = setInterval(() => console.log(`${title} … ${seconds()}`), PROGRESS_EVERY_MS);
  // A group of its own, ended as a whole: npm starts programs in turn.
  const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (printed += text));
  const cancel = (signal) => {
    endGroup(child);
    process.exit(signal === 'SIGINT' ? 130 : 143);
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, cancel);
  try {
    const code = await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
    if (code !== 0) {
      throw new PreparationFailed(`${printed.trimEnd()}\n\n${title} failed (${command} ${args.join(' ')}).`);
    }
    console.log(`${title}: done in ${seconds()}.`);
  } finally {
    clearInterval(progress);
    for (const signal of signals) process.off(signal, cancel);
  }
}

/** At once: npm would take its time, and what it leaves half done is done anew the next time. */
function endGroup(child) {
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    child.kill('SIGKILL');
  }
}

function requireWritable() {
  const probe = join(root, `.write-probe.${process.pid}`);
  try {
    writeFileSync(probe, '');
    rmSync(probe);
  } catch (error) {
    throw new PreparationFailed(
      `Cannot write to ${root} (${error.code}): packages and the build go there. Let this user write to it, or copy the project.`,
      EXIT_CANNOT_CREATE,
    );
  }
}

/** Every source with its time and size: a removed file shows as well as a changed one. */
function fingerprints(sources, wanted = () => true) {
  const found = {};
  const visit = (path) => {
    const facts = statSync(join(root, path), { throwIfNoEntry: false });
    if (facts === undefined || /\.spec\.tsx?$/.test(path) || !wanted(path)) return;
    if (facts.isDirectory()) for (const name of readdirSync(join(root, path))) visit(`${path}/${name}`);
    else found[path] = `${Math.floor(facts.mtimeMs)} ${facts.size}`;
  };
  for (const path of sources) visit(path);
  return found;
}

function sameEntries(one, other) {
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => one[key] === other[key]);
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(join(root, path), 'utf8'));
  } catch {
    return undefined;
  }
}

function mtime(path) {
  return statSync(join(root, path)).mtimeMs;
}
