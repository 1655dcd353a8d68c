// Serves a folder of finished files on this computer, as any plain host would. Nothing else.

import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";
import { gzipSync } from "node:zlib";

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".jpeg": "image/jpeg",
  ".jpg": "image/jpeg",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
  ".xml": "application/xml; charset=utf-8",
};
// What hosts compress.
const TEXTS = /^text\/|\/json|\+json|\+xml|\/xml/;

// Gives the server's address, without a slash at the end, and a function that closes it. `changed` may answer in place of a file: bytes or
// text by path. Each path that is asked for is added to `asked`.
export async function serveFolder(folder, { changed = new Map(), asked = [] } = {}) {
  const server = createServer(async (request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, "http://localhost").pathname));
    if (path === "/favicon.ico") {
      // Browsers ask for it by themselves; it says nothing about the page.
      response.writeHead(204).end();
      return;
    }
    const file = join(folder, path.endsWith("/") ? `${path}index.html` : path);
    asked.push(path);
    const bytes = changed.get(path) ?? (await readFile(file).catch(() => null));
    const type = TYPES[extname(file)] ?? "application/octet-stream";
    const compressed = bytes !== null && TEXTS.test(type) && /\bgzip\b/.test(request.headers["accept-encoding"] ?? "");
    response.writeHead(bytes ? 200 : 404, { "content-type": type, ...(compressed && { "content-encoding": "gzip" }) });
    response.end(compressed ? gzipSync(bytes) : (bytes ?? "There is no such file."));
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const close = () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  };
  return { address: `http://127.0.0.1:${server.address().port}`, close };
}
