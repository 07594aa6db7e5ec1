// The sound, its buttons, and where it stopped.
let sound;
let item;

// Nothing is loaded before somebody listens; until then the page knows how long the sound is.
const length = () => (sound.duration > 0 && sound.duration < Infinity ? sound.duration : Number(sound.dataset.length));

// Where a sound that is not loaded yet is to begin; not every browser keeps that itself.
let wanted = null;
const at = () => wanted ?? sound.currentTime;
// Whether somebody has been here: who only opens a link to a moment keeps the place where they stopped.
let moved = false;

const seek = (seconds) => {
  const place = Math.min(Math.max(seconds, 0), length());
  sound.currentTime = place;
  wanted = sound.readyState ? null : place;
  moved = true;
  if (wanted !== null) sound.dispatchEvent(new Event("seeked"));
  show();
};

const begin = () => {
  if (wanted !== null) sound.currentTime = wanted;
  wanted = null;
};

const play = async () => {
  if (sound.error) {
    const place = at();
    sound.load();
    seek(place);
  }
  // What goes wrong with the sound, its own event tells; an interrupted start is nothing wrong.
  await sound.play().catch(() => {});
};

const toggle = () => (sound.paused ? play() : sound.pause());
const jump = (seconds) => { seek(seconds); return play(); };

// The seconds that an address such as #t=75 or #t=1:15 names.
const moment = (address) => {
  const found = /[#&]t=(?:npt:)?([\d:.]+)/.exec(address);
  const seconds = found ? found[1].split(":").reduce((sum, part) => sum * 60 + Number(part), 0) : NaN;
  return Number.isFinite(seconds) ? seconds : null;
};

const show = () => {
  const bar = one("#seek");
  bar.value = at();
  bar.style.setProperty("--part", `${(100 * bar.value) / length()}%`);
  bar.setAttribute("aria-valuetext", fill(words.of, { at: clock(at()), all: clock(length()) }));
  one("#at").textContent = clock(at());
  one("#play").setAttribute("aria-label", sound.paused ? words.play : words.pause);
  html.classList.toggle("playing", !sound.paused);
};

const keepPlace = () => {
  if (!moved) return;
  if (at() < 1 || at() > length() - 1) memory.drop(`at ${item}`);
  else memory.set(`at ${item}`, at().toFixed(1));
};

const startSound = () => {
  sound = one("#sound");
  item = `${html.lang}/${one("#main").dataset.item}`;
  one("#play").addEventListener("click", toggle);
  one("#back").addEventListener("click", () => seek(at() - 10));
  one("#forward").addEventListener("click", () => seek(at() + 30));
  one("#seek").addEventListener("input", (event) => seek(Number(event.target.value)));
  const speed = one("#speed");
  const told = memory.get("speed");
  if ([...speed.options].some((each) => each.value === told)) speed.value = told;
  const hasten = () => { sound.defaultPlaybackRate = sound.playbackRate = Number(speed.value); };
  speed.addEventListener("change", () => { hasten(); memory.set("speed", speed.value); });
  hasten();
  for (const each of ["timeupdate", "play", "pause", "seeked", "ended", "durationchange"]) sound.addEventListener(each, show);
  let saved = 0;
  sound.addEventListener("timeupdate", () => {
    if (Math.abs(at() - saved) < 3) return;
    saved = at();
    keepPlace();
  });
  for (const each of ["pause", "ended"]) sound.addEventListener(each, keepPlace);
  for (const each of ["play", "seeking"]) sound.addEventListener(each, () => { moved = true; });
  addEventListener("pagehide", keepPlace);
  addEventListener("hashchange", () => {
    const place = moment(location.hash);
    if (place !== null) seek(place);
  });
  sound.addEventListener("loadedmetadata", begin);
  sound.addEventListener("error", () => toast(words.broken));
  sound.controls = false;
  one("#dock").hidden = one("#deeds").hidden = false;
  seek(moment(location.hash) ?? Number(memory.get(`at ${item}`) ?? 0));
  moved = false;
};
