// Proves that `npm ci` will work on every platform and from everywhere, as far as package-lock.json can tell.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const read = (file) => JSON.parse(readFileSync(join(import.meta.dirname, '..', file), 'utf8'));
const manifest = read('package.json');
const { packages } = read('package-lock.json');

const problems = [...undeclared(), ...withoutEntry(), ...privateHosts()];
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;

/** npm ci refuses a lock whose root differs from package.json. */
function undeclared() {
  return ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap((kind) => {
    const [wanted, locked] = [manifest[kind] ?? {}, packages[''][kind] ?? {}];
    return Object.keys({ ...wanted, ...locked })
      .filter((name) => wanted[name] !== locked[name])
      .map(
        (name) =>
          `${kind}: ${name} is ${wanted[name] ?? 'absent'} in package.json, ${locked[name] ?? 'absent'} in the lock`,
      );
  });
}

/** A lock written while a registry lacked one platform's package leaves that platform without it. */
function withoutEntry() {
  return Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !found(path, name))
      .map((name) => `${path || 'package.json'}: optional ${name} has no entry in the lock`),
  );
}

/** As Node looks: beside the package first, then in every node_modules above it. */
function found(path, name) {
  const above = path.split(/(?:^|\/)node_modules\//).slice(1);
  return [...above.keys(), above.length].some((depth) =>
    Object.hasOwn(packages, [...above.slice(0, depth), name].map((part) => `node_modules/${part}`).join('/')),
  );
}

/** A download address of one machine's mirror works on that machine only. */
function privateHosts() {
  return Object.entries(packages)
    .filter(([, { resolved }]) => resolved && !resolved.startsWith('https://registry.npmjs.org/'))
    .map(([path, { resolved }]) => `${path} would be fetched from ${resolved}`);
}
