// Chapters: a tap jumps, the current one is marked.
let chapters = [];
const chapterAt = (seconds) => chapters.findLast((each) => each.start <= seconds + 0.05);

const showChapter = () => {
  const now = chapterAt(at());
  one("#now").textContent = now ? now.title : "";
  for (const each of chapters) {
    if (each === now) each.link.setAttribute("aria-current", "true");
    else each.link.removeAttribute("aria-current");
  }
};

const turn = (way) => {
  const index = chapters.indexOf(chapterAt(at()));
  // Back means the start of this chapter, unless it has only begun.
  const again = way < 0 && chapters[index] && at() - chapters[index].start > 3;
  const next = chapters[again ? index : index + way];
  if (next) jump(next.start);
};

const startJumps = () => {
  chapters = all("#chapterlist a").map((link) => ({ link, start: moment(link.hash), title: link.querySelector("span").textContent }));
  chapters.forEach((each, index) => { each.end = chapters[index + 1]?.start ?? Infinity; });
  one("#main").addEventListener("click", (event) => {
    const link = event.target.closest('a[href^="#t="]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    jump(moment(link.hash));
  });
  for (const each of ["timeupdate", "seeked", "seeking"]) sound.addEventListener(each, showChapter);
  showChapter();
};
