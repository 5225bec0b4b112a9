import axe from 'axe-core';
import { chromium, type Browser, type BrowserContext, type Page, type Request } from 'playwright-core';
import { chromiums } from './find-chromium.js';
import { send } from './http.js';

export interface VisitOptions {
  colorScheme?: 'light' | 'dark';
  width?: number;
  /** Signed in as this person of the demo. */
  as?: string;
  timezoneId?: string;
  javaScriptEnabled?: boolean;
}

/** A window of its own, which writes down what a console would show in red. */
export class Visit {
  readonly errors: string[] = [];
  private readonly underWay = new Set<Request>();

  private constructor(
    readonly page: Page,
    private readonly context: BrowserContext,
    private readonly url: string,
    private readonly runsScripts: boolean,
  ) {
    page.on('request', (request) => this.underWay.add(request));
    page.on('requestfinished', (request) => this.underWay.delete(request));
    page.on('requestfailed', (request) => this.underWay.delete(request));
    page.on('pageerror', (error) => this.errors.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') this.errors.push(`${message.text()} ${message.location().url}`);
    });
  }

  static async begin(browser: Browser, url: string, options: VisitOptions = {}): Promise<Visit> {
    const {
      colorScheme = 'light',
      width = 1280,
      as,
      timezoneId = 'America/Chicago',
      javaScriptEnabled = true,
    } = options;
    const context = await browser.newContext({
      viewport: { width, height: 900 },
      colorScheme,
      timezoneId,
      javaScriptEnabled,
      locale: 'en-US',
      reducedMotion: 'reduce',
    });
    const visit = new Visit(await context.newPage(), context, url, javaScriptEnabled);
    if (as !== undefined) await visit.become(as);
    return visit;
  }

  /** As it was at its beginning, without what was kept, typed or routed meanwhile. */
  async renew(): Promise<void> {
    if (this.page.url().startsWith(this.url)) await this.page.evaluate('localStorage.clear(); sessionStorage.clear()');
    await this.page.unrouteAll({ behavior: 'ignoreErrors' });
    await this.page.emulateMedia({ colorScheme: 'light' });
    await this.resize(1280);
    this.errors.length = 0;
  }

  resize(width: number): Promise<void> {
    return this.page.setViewportSize({ width, height: 900 });
  }

  /** Another window of the same browser: the same person, and everything that is cached. */
  async beside(): Promise<Visit> {
    return new Visit(await this.context.newPage(), this.context, this.url, this.runsScripts);
  }

  async become(email: string): Promise<void> {
    const { body } = await send(`${this.url}/api/demo/sign-in`, { body: { email } }, 'POST');
    const { token } = body as { token: string };
    await this.context.addCookies([{ name: 'docket', value: token, url: this.url }]);
  }

  /** Opens an address and waits until everything it asks for has come. */
  async open(path: string): Promise<void> {
    await this.page.goto(this.url + path, { waitUntil: 'load' });
    if (this.runsScripts) await this.settled();
  }

  /** Nothing is asked for any more, and the page, twice in a row, has nothing left to do. */
  async settled(): Promise<void> {
    for (let quiet = 0; quiet < 2; quiet += 1) {
      while (this.underWay.size > 0) {
        quiet = 0;
        await Promise.race(['requestfinished', 'requestfailed'].map((event) => this.page.waitForEvent(event as never)));
      }
      await this.page.evaluate('new Promise((done) => requestIdleCallback(done, { timeout: 500 }))');
    }
  }

  /**
   * Breaches of WCAG and of good practice, as `rule: element`.
   *
   * @param rules those to be judged by; without any, by all
   */
  async breaches(...rules: string[]): Promise<string[]> {
    await this.page.evaluate(`if (window.axe === undefined) { ${axe.source} }`);
    const options = rules.length === 0 ? {} : { runOnly: { type: 'rule', values: rules } };
    return this.page.evaluate(
      `axe.run(${JSON.stringify(options)}).then(({ violations }) =>
        violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => id + ': ' + target + ' ' + failureSummary)))`,
    );
  }

  /** By how many pixels the page is wider than its window. */
  overflow(): Promise<number> {
    return this.page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
  }

  focused(): Promise<string> {
    return this.page.evaluate('document.activeElement.id || document.activeElement.textContent');
  }

  async end(): Promise<void> {
    await this.context.close();
  }
}

/** @throws Error with every reason why no browser starts */
export async function openBrowser(): Promise<Browser> {
  const reasons: unknown[] = [];
  for await (const { executablePath, args } of chromiums()) {
    try {
      return await chromium.launch({ executablePath, args, headless: true });
    } catch (reason) {
      reasons.push(reason);
    }
  }
  throw new AggregateError(reasons, 'No Chromium starts here: name one in $CHROMIUM.');
}
