// The service worker: what was visited or kept is there without a network.
"use strict";
const place = `briefing ${new URL(registration.scope).pathname} `;
const SOUND = /\.(mp3|opus)$/;
// Files whose names hold the hash of their bytes never change.
const LASTING = /-[0-9a-f]{12}(-\d+)?\.(js|css|png|jpg)$/;
const MOST = { pages: 200, shell: 60 };
// Seconds until an old page is better than none.
const PATIENCE = 4;

const match = async (name, url) => (await caches.open(place + name)).match(url, { ignoreVary: true, ignoreSearch: true });
const known = async (url) => (await match("pages", url)) || (await match("kept", url));

const store = async (name, url, response) => {
  const cache = await caches.open(place + name);
  await cache.delete(url);
  await cache.put(url, response);
  const keys = await cache.keys();
  for (const each of keys.slice(0, Math.max(0, keys.length - MOST[name]))) await cache.delete(each);
};

const load = async (event, name) => {
  const response = await fetch(event.request);
  if (response.status === 200 && response.type === "basic") {
    const copy = response.clone();
    event.waitUntil(store(name, event.request.url, copy).catch(() => {}));
  }
  return response;
};

const lasting = async (event) => (await match("shell", event.request.url)) || load(event, "shell");

const fresh = async (event) => {
  const url = event.request.url.split("#")[0];
  const loaded = load(event, "pages");
  const old = await known(url);
  const late = new Promise((_, reject) => { if (old) setTimeout(reject, 1000 * PATIENCE); });
  try {
    return await Promise.race([loaded, late]);
  } catch (error) {
    if (old) return old;
    const alone = event.request.mode === "navigate" && (await match("pages", new URL("offline.html", url).href));
    if (alone) return alone;
    throw error;
  }
};

const part = (blob, range) => {
  const found = /^bytes=(\d*)-(\d*)$/.exec(range);
  const [first, last] = found ? [found[1], found[2]] : ["", ""];
  const start = first ? Number(first) : Math.max(0, blob.size - Number(last));
  const end = first && last ? Math.min(Number(last), blob.size - 1) : blob.size - 1;
  if ((!first && !Number(last)) || start > end) {
    return new Response(null, { status: 416, headers: { "Content-Range": `bytes */${blob.size}` } });
  }
  return new Response(blob.slice(start, end + 1, "audio/mpeg"), {
    status: 206,
    headers: {
      "Content-Type": "audio/mpeg", "Accept-Ranges": "bytes", "Content-Length": end + 1 - start, "Content-Range": `bytes ${start}-${end}/${blob.size}`,
    },
  });
};

const sound = async (event) => {
  const kept = await match("kept", event.request.url);
  if (!kept) return fetch(event.request);
  const range = event.request.headers.get("Range");
  return range ? part(await kept.blob(), range) : kept;
};

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(clients.claim()));
addEventListener("fetch", (event) => {
  const { method, url } = event.request;
  if (method !== "GET" || !url.startsWith(registration.scope)) return;
  const { pathname } = new URL(url);
  if (SOUND.test(pathname)) event.respondWith(sound(event));
  else event.respondWith(LASTING.test(pathname) ? lasting(event) : fresh(event));
});
