// A link to this moment, and the address of the feed.
const copy = async (text) => {
  try {
    await navigator.clipboard.writeText(text);
    toast(words.copied);
  } catch {
    prompt(words.copy_this, text);
  }
};

const startShare = () => {
  const button = one("#share");
  const plain = button.textContent;
  const label = () => {
    const place = Math.floor(at());
    button.textContent = place ? fill(words.share_at, { at: clock(place) }) : plain;
  };
  for (const each of ["timeupdate", "seeked", "seeking"]) sound.addEventListener(each, label);
  button.addEventListener("click", async () => {
    const place = Math.floor(at());
    const url = location.href.split("#")[0] + (place ? `#t=${place}` : "");
    if (!navigator.share) return copy(url);
    try {
      await navigator.share({ title: one("#main").dataset.title, url });
    } catch (error) {
      if (error.name !== "AbortError") copy(url);
    }
  });
  label();
};

const startCopy = () => {
  const button = one("#copyfeed");
  if (!button) return;
  button.hidden = false;
  button.addEventListener("click", () => copy(button.dataset.feed));
};
