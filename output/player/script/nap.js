// The sleep timer: after some minutes, or at the end of the chapter.
const startNap = () => {
  const choice = one("#sleep");
  const note = one("#nap");
  let until = null;
  let end = null;
  let ticking;
  const wake = () => {
    clearInterval(ticking);
    until = end = null;
    choice.value = "";
    note.textContent = "";
    html.classList.remove("napping");
  };
  const sleep = () => {
    sound.pause();
    wake();
    toast(words.slept);
  };
  // A clock on the wall, not a count of ticks: browsers slow the timers of a page that nobody sees.
  const tick = () => {
    if (until === null) return;
    if (Date.now() >= until) sleep();
    else note.textContent = counted("left", Math.ceil((until - Date.now()) / 60000));
  };
  const findEnd = () => { if (end !== null) end = chapterAt(at())?.end ?? Infinity; };
  if (!chapters.length) choice.querySelector("[value=chapter]").remove();
  choice.addEventListener("change", () => {
    const chosen = choice.value;
    wake();
    choice.value = chosen;
    if (!chosen) return;
    html.classList.add("napping");
    if (chosen === "chapter") {
      end = 0;
      findEnd();
      note.textContent = words.chapter_end;
    } else {
      until = Date.now() + Number(chosen) * 60000;
      ticking = setInterval(tick, 1000);
      tick();
    }
  });
  sound.addEventListener("timeupdate", () => {
    tick();
    if (end !== null && !sound.paused && !sound.seeking && at() >= end - 0.2) sleep();
  });
  sound.addEventListener("seeked", findEnd);
  sound.addEventListener("ended", wake);
};
