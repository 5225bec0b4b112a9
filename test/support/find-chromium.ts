import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export interface Chromium {
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

/**
 * Browsers to try, in order: `$CHROMIUM` alone if it is named, else the one that npm installed, which is the same
 * everywhere and has no windows to draw, else one on the path, for systems that the package is not built for.
 */
export async function* chromiums(): AsyncGenerator<Chromium> {
  const named = process.env.CHROMIUM;
  if (named) return yield { executablePath: named, args: [] };
  if (process.platform === 'linux' && process.arch === 'x64') {
    const { default: packed } = await import('@sparticuz/chromium');
    // No page draws in three dimensions, and to do without a graphics card's stand-in is a third faster.
    packed.setGraphicsMode = false;
    const args = packed.args.filter((arg) => !UNWANTED.has(arg));
    yield { executablePath: await packed.executablePath(), args: [...args, '--disable-gpu'] };
  }
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)))
    .find(isExecutable);
  if (onPath !== undefined) yield { executablePath: onPath, args: [] };
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
