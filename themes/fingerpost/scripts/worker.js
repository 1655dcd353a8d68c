// The service worker of a saved guide. `sw.js` in each edition brings the list of its files with their hashes (`guide`) and loads this.
// It answers for these files alone, from what was saved; everything else goes to the network as ever.
"use strict";

(() => {
  const { guide } = self;
  const scope = self.registration.scope;
  const mark = `fingerpost ${scope} `;
  const name = mark + guide.version;
  // Where a saved guide keeps the list that it was made from.
  const list = `${scope}sw.js?files`;
  const TOGETHER = 8;

  self.addEventListener("install", (event) => event.waitUntil(install()));
  self.addEventListener("activate", (event) => event.waitUntil(activate()));
  self.addEventListener("message", (event) => event.data === "take over" && self.skipWaiting());
  self.addEventListener("fetch", (event) => {
    const address = plain(event.request.url);
    if (event.request.method === "GET" && address.startsWith(self.location.origin)) {
      event.respondWith(answer(event.request, address));
    }
  });

  // Fetches what is new and takes over what is not; all of it, or nothing.
  async function install() {
    const before = await earlier();
    const cache = await caches.open(name);
    try {
      const files = Object.entries(guide.files);
      while (files.length > 0) {
        await Promise.all(files.splice(0, TOGETHER).map(([path, hash]) => keep(cache, before, path, hash)));
      }
      // The page on which the guide is saved shows what this file says.
      await cache.put(`${scope}sw.js`, await fetched(`${scope}sw.js`));
      await cache.put(list, new Response(JSON.stringify(guide.files)));
    } catch (error) {
      await caches.delete(name);
      throw error;
    }
  }

  // What was saved before: the cache and its list of hashes.
  async function earlier() {
    const [old] = (await caches.keys()).filter((other) => other.startsWith(mark) && other !== name);
    if (!old) {
      return { hashes: {} };
    }
    const cache = await caches.open(old);
    const kept = await cache.match(list);
    return { cache, hashes: kept ? await kept.json() : {} };
  }

  async function keep(cache, before, path, hash) {
    const address = plain(new URL(path, scope).href);
    const same = before.hashes[path] === hash && (await before.cache.match(address));
    await cache.put(address, same || (await fetched(address)));
  }

  async function fetched(address) {
    const response = await fetch(address, { cache: "no-cache" });
    if (!response.ok) {
      throw new Error(`${address}: ${response.status}`);
    }
    // A page that was reached through a redirect may not answer for another address.
    return response.redirected ? new Response(await response.blob(), { headers: response.headers }) : response;
  }

  async function activate() {
    const names = await caches.keys();
    await Promise.all(names.filter((other) => other.startsWith(mark) && other !== name).map((other) => caches.delete(other)));
    await self.clients.claim();
  }

  async function answer(request, address) {
    const cache = await caches.open(name);
    return (await cache.match(address)) ?? fetch(request);
  }

  // An address without question, fragment and the name of a folder's page.
  function plain(address) {
    return address.replace(/[?#].*$/, "").replace(/\/index\.html$/, "/");
  }
})();
