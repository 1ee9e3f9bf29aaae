import type { BrowserContext, Page, Request, Worker } from '@playwright/test';

/** What went wrong in the page during a test, each as one line. */
export interface Problems {
  /** Says that a problem is meant to happen; without it, any problem fails the test. */
  expect: (pattern: RegExp) => void;
  /** The lines that no pattern expected. */
  unexpected: () => readonly string[];
  /** The patterns that met no line, as text: what was meant to happen did not. */
  unmet: () => readonly string[];
}

interface Violation {
  readonly directive: string;
  readonly blocked: string;
}

/**
 * Collects console errors and warnings, uncaught errors, policy violations and every request but
 * for the page itself, of all pages and workers of `context`. Call it before the page is opened.
 */
export async function collectProblems(context: BrowserContext, address: string): Promise<Problems> {
  const lines: string[] = [];
  const expected: RegExp[] = [];
  const add = (line: string) => lines.push(line);
  await watchViolations(context, add);
  context.on('console', (message) => {
    const level = message.type();
    if (level === 'error' || level === 'warning') add(`console ${level}: ${message.text()}`);
  });
  context.on('weberror', (error) => add(`uncaught: ${String(error.error())}`));
  context.on('page', (page) => watchWorkers(page, add));
  context.on('request', (request) => {
    if (!isAllowed(request, address)) add(`request: ${request.method()} ${request.url()}`);
  });
  return {
    expect: (pattern) => expected.push(pattern),
    unexpected: () => lines.filter((line) => !expected.some((pattern) => pattern.test(line))),
    unmet: () => expected.filter((each) => !lines.some((line) => each.test(line))).map(String),
  };
}

async function watchViolations(context: BrowserContext, add: (line: string) => void) {
  await context.exposeFunction('reportViolation', ({ directive, blocked }: Violation) =>
    add(`policy: ${directive} refused ${blocked}`),
  );
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { reportViolation } = window as unknown as {
        reportViolation: (violation: Violation) => void;
      };
      reportViolation({ directive: event.effectiveDirective, blocked: event.blockedURI });
    });
  });
}

function watchWorkers(page: Page, add: (line: string) => void) {
  page.on('worker', (worker: Worker) => {
    worker.on('console', (message) => {
      const level = message.type();
      if (level === 'error' || level === 'warning') add(`worker ${level}: ${message.text()}`);
    });
  });
}

/** The document itself, as often as a test opens it, and what never leaves the page. */
function isAllowed(request: Request, address: string): boolean {
  const url = request.url();
  if (url.startsWith('data:') || url.startsWith('blob:')) return true;
  return request.isNavigationRequest() && url.split('#')[0] === address;
}
