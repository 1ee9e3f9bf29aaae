import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the built page is. */
export const DIST = fileURLToPath(new URL('../../../dist/', import.meta.url));

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
};

/** Serves `dist/` and nothing else on a free port; returns its address and how to stop it. */
export async function serveDist(): Promise<{ address: string; close: () => Promise<void> }> {
  const server = createServer((request, response) => {
    const file = fileFor(request.url ?? '/');
    readFile(file).then(
      (body) => {
        response.setHeader('content-type', TYPES[extname(file)] ?? 'application/octet-stream');
        response.end(body);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const at = server.address();
  if (at === null || typeof at === 'string') throw new Error('The test server has no port.');
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { address: `http://127.0.0.1:${at.port}/`, close };
}

function fileFor(url: string): string {
  const { pathname } = new URL(url, 'http://localhost');
  // `normalize` after the leading slash keeps `..` inside dist/.
  const path = normalize(decodeURIComponent(pathname));
  return join(DIST, path.endsWith('/') ? `${path}index.html` : path);
}
