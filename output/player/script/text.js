// The text follows the sound, for a reader who has the current line before the eyes; who has scrolled away is left alone.
const startText = () => {
  const lines = all(".line").map((line) => ({ line, start: moment(line.querySelector("a").hash) }));
  // A chapter begins before its first word: with a chime, or a breath.
  for (const { start } of chapters) {
    const first = lines.find((each) => each.start >= start - 0.05);
    if (first) first.start = Math.min(first.start, start);
  }
  const button = one("#current");
  const still = matchMedia("(prefers-reduced-motion: reduce)");
  let now = null;
  let touched = 0;
  const seen = (line) => {
    const box = line.getBoundingClientRect();
    return box.height > 0 && box.top < one("#dock").getBoundingClientRect().top && box.bottom > 0;
  };
  const whole = (line) => {
    const box = line.getBoundingClientRect();
    return box.top >= 0 && box.bottom <= one("#dock").getBoundingClientRect().top - 16;
  };
  const reveal = (line) => line.scrollIntoView({ block: "center", behavior: still.matches ? "auto" : "smooth" });
  const offer = () => { button.hidden = sound.paused || !now || seen(now) || !now.offsetHeight; };
  const follow = () => {
    const next = lines.findLast((each) => each.start <= at() + 0.05)?.line ?? null;
    if (next !== now) {
      const before = now;
      now?.removeAttribute("aria-current");
      next?.setAttribute("aria-current", "true");
      now = next;
      if (next && before && seen(before) && !whole(next) && Date.now() - touched > 2000) reveal(next);
    }
    offer();
  };
  for (const each of ["wheel", "touchmove"]) addEventListener(each, () => { touched = Date.now(); }, { passive: true });
  addEventListener("scroll", offer, { passive: true });
  for (const each of ["timeupdate", "seeked", "seeking", "pause"]) sound.addEventListener(each, follow);
  button.addEventListener("click", () => {
    if (now) reveal(now);
  });
  one("#transcript").addEventListener("click", (event) => {
    const line = event.target.closest(".line");
    // Who marks words to copy them does not want to jump.
    if (line && !event.defaultPrevented && !event.target.closest("a") && getSelection().isCollapsed) {
      jump(moment(line.querySelector("a").hash));
    }
  });
  const originals = one("#originals");
  if (originals) {
    originals.checked = memory.get("originals") === "yes";
    originals.addEventListener("change", () => memory.set("originals", originals.checked ? "yes" : "no"));
  }
  follow();
};
