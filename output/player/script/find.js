// Search in the text of the page: lines without a hit go, hits are marked.
const marked = (text, query) => {
  const parts = [];
  const within = folded(text);
  let from = 0;
  for (let at = within.indexOf(query); at >= 0; at = within.indexOf(query, from)) {
    parts.push(text.slice(from, at), make("mark", { textContent: text.slice(at, at + query.length) }));
    from = at + query.length;
  }
  return [...parts, text.slice(from)];
};

const startFind = () => {
  const field = one("#find");
  field.hidden = false;
  field.addEventListener("input", () => {
    const query = folded(field.value.trim());
    let hits = 0;
    for (const line of all(".line")) {
      const text = line.querySelector("span");
      const hit = !query || folded(text.textContent).includes(query);
      text.replaceChildren(...(query && hit ? marked(text.textContent, query) : [text.textContent]));
      line.hidden = !hit;
      hits += hit ? 1 : 0;
    }
    one("#transcript").classList.toggle("searching", Boolean(query));
    one("#hits").textContent = !query ? "" : hits ? counted("hits", hits) : words.nothing;
  });
};
