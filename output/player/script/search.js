// Search in all episodes of a channel, month by month, the newest first. Nothing is loaded before somebody searches.
const startSearch = () => {
  const form = one("#search");
  if (!form) return;
  const field = one("#findall");
  const found = one("#found");
  const rows = new Map(all("#list li").map((each) => [each.querySelector("a").getAttribute("href"), each]));
  const indexes = new Map();
  let latest = 0;
  const load = (name) => {
    if (!indexes.has(name)) {
      const got = fetch(name).then((answer) => (answer.ok ? answer.json() : Promise.reject(answer.status)));
      got.catch(() => indexes.delete(name));
      indexes.set(name, got);
    }
    return indexes.get(name);
  };
  const hit = ([stem, title, lines], query) => {
    const row = rows.get(`${stem}.html`);
    const said = lines.filter(([, text]) => folded(text).includes(query));
    if (!row || !(said.length || folded(title).includes(query))) return null;
    const copy = row.cloneNode(true);
    copy.querySelector("a").replaceChildren(...marked(title, query));
    const quotes = said.slice(0, 3).map(([at, text]) =>
      make("li", {}, make("a", { href: `${stem}.html#t=${at}` }, clock(at)), " ", make("span", {}, ...marked(text, query))));
    if (quotes.length) copy.append(make("ul", {}, ...quotes));
    return copy;
  };
  const search = async () => {
    const turn = ++latest;
    const query = folded(field.value.trim());
    found.replaceChildren();
    found.hidden = !query;
    one("#list").hidden = Boolean(query);
    one("#hits").textContent = "";
    if (!query) return;
    let broken = false;
    for (const name of form.dataset.indexes.split(" ")) {
      const told = await load(name).catch(() => { broken = true; return { items: [] }; });
      if (turn !== latest) return;
      found.append(...told.items.map((each) => hit(each, query)).filter(Boolean));
    }
    const hits = found.children.length;
    one("#hits").textContent = hits ? counted("hits", hits) : broken ? words.broken_search : words.nothing;
  };
  let waiting;
  field.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(search, 150); });
  form.addEventListener("submit", (event) => { event.preventDefault(); search(); });
  form.hidden = false;
};
