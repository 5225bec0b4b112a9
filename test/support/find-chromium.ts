import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

interface Chromium {
  executablePath: string;
  args: string[];
}

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** What the package adds for machines where a browser lives for one page: it ends with its first window, and checks less. */
const UNWANTED = new Set([
  '--single-process',
  '--no-zygote',
  '--in-process-gpu',
  '--disable-web-security',
  '--allow-running-insecure-content',
]);

/** `$CHROMIUM`, else one on the path, else the one that npm installed: the tests need nothing but npm. */
export async function findChromium(): Promise<Chromium> {
  const named = process.env.CHROMIUM;
  if (named) return { executablePath: named, args: [] };
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)))
    .find(isExecutable);
  if (onPath !== undefined) return { executablePath: onPath, args: [] };
  const { default: packed } = await import('@sparticuz/chromium');
  return { executablePath: await packed.executablePath(), args: packed.args.filter((arg) => !UNWANTED.has(arg)) };
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
