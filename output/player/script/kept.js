// What is there without a network: pages that were visited, and episodes that somebody has asked to keep.
const able = "serviceWorker" in navigator && "caches" in window && location.protocol.startsWith("http");
const shelf = (name) => caches.open(place + name);
const SOUND = /\.mp3$/;
const bare = (url) => String(url).split("#")[0];

const take = async (cache, url) => {
  const response = await fetch(url);
  if (response.ok && !response.redirected) await cache.put(url, response);
};

// The worker sees nothing of the first visit: what that has loaded is taken here.
const remember = async () => {
  const [pages, shell] = await Promise.all([shelf("pages"), shelf("shell")]);
  const lasting = [...all("link[rel=stylesheet], link[rel=icon]").map((each) => each.href), ...all("script[src], main img").map((each) => each.src)];
  const missing = async (url) => { if (!(await shell.match(url))) await take(shell, url); };
  const shown = [bare(location.href), new URL("./", location.href).href, one("link[rel=manifest]").href];
  if (html.dataset.root !== "./") shown.push(new URL("offline.html", location.href).href);
  await Promise.allSettled([...shown.map((url) => take(pages, url)), ...[...new Set(lasting)].map(missing)]);
};

const keep = async (tell) => {
  const [store, shell] = await Promise.all([shelf("kept"), shelf("shell")]);
  navigator.storage?.persist?.();
  const response = await fetch(sound.src);
  if (!response.ok) throw new Error(response.status);
  const wanted = Number(one("#keep").dataset.size);
  const parts = [];
  let got = 0;
  for (const reader = response.body.getReader(); ;) {
    const { done, value } = await reader.read();
    if (done) break;
    parts.push(value);
    got += value.length;
    tell(Math.min(1, got / wanted));
  }
  if (got !== wanted) throw new Error("half");
  await take(store, bare(location.href));
  await Promise.all(all("link[rel=stylesheet], script[src], #art").map((each) => take(shell, each.href || each.src)));
  await forget(bare(location.href), false);
  const { title } = one("#main").dataset;
  const headers = {
    "Content-Type": "audio/mpeg", "Content-Length": got, "X-Page": bare(location.href), "X-Title": encodeURIComponent(title), "X-Lang": html.lang,
  };
  await store.put(sound.src, new Response(new Blob(parts, { type: "audio/mpeg" }), { headers }));
};

const listed = async () => {
  const store = await shelf("kept");
  const found = (await store.keys()).filter((each) => SOUND.test(new URL(each.url).pathname));
  return Promise.all(found.map(async (each) => {
    const { headers } = await store.match(each);
    return {
      url: each.url, page: headers.get("X-Page"), title: decodeURIComponent(headers.get("X-Title")), lang: headers.get("X-Lang"), bytes: Number(headers.get("Content-Length")),
    };
  }));
};

// An episode that was corrected has another sound on the same page: both go.
const forget = async (page, wholly = true) => {
  const store = await shelf("kept");
  for (const each of await listed()) if (each.page === page) await store.delete(each.url);
  if (wholly) await store.delete(page);
};

const startKeep = () => {
  const button = one("#keep");
  const plain = button.textContent;
  let there = false;
  const look = async () => {
    there = (await listed()).some((each) => each.url === sound.src);
    button.textContent = there ? `${words.kept} · ${words.remove}` : plain;
    button.setAttribute("aria-pressed", there);
  };
  button.hidden = false;
  button.addEventListener("click", async () => {
    if (button.getAttribute("aria-busy") === "true") return;
    button.setAttribute("aria-busy", "true");
    const percent = new Intl.NumberFormat(html.lang, { style: "percent" });
    try {
      if (there) await forget(bare(location.href));
      else await keep((part) => { button.textContent = fill(words.keeping, { n: percent.format(part) }); });
      toast(there ? words.removed : words.kept);
    } catch {
      toast(words.no_room);
    }
    button.removeAttribute("aria-busy");
    await look();
  });
  return look();
};

const startKept = async () => {
  const list = one("#keptlist");
  const draw = async () => {
    const found = await listed();
    list.replaceChildren(...found.map((each) => {
      const button = make("button", { type: "button", textContent: words.remove });
      button.setAttribute("aria-label", fill(words.remove_what, { title: each.title }));
      button.addEventListener("click", async () => { await forget(each.page); await draw(); toast(words.removed); });
      const link = make("a", { href: each.page, textContent: each.title, lang: each.lang });
      return make("li", {}, make("span", {}, link, " ", make("span", { className: "small", textContent: megabytes(each.bytes) })), button);
    }));
    const bytes = found.reduce((sum, each) => sum + each.bytes, 0);
    one("#keptall").textContent = found.length ? fill(words.kept_all, { size: megabytes(bytes) }) : words.kept_none;
  };
  one("#kept").hidden = false;
  await draw();
};

const startOffline = async () => {
  if (!able) return;
  navigator.serviceWorker.register(new URL("sw.js", home), { scope: home.pathname }).catch(() => {});
  try {
    if (one("#keep")) await startKeep();
    if (one("#kept")) await startKept();
    await remember();
  } catch { /* a browser that keeps nothing, as in a private window, still plays */ }
};
