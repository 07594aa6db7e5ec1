// What the lock screen, the headset and the watch see and do.
const startSession = () => {
  const session = navigator.mediaSession;
  if (!session) return;
  const { title, channel } = one("#main").dataset;
  const icons = location.protocol.startsWith("http") ? all("link[rel=icon]") : [];
  const artwork = icons.map((each) => ({ src: each.href, sizes: each.getAttribute("sizes"), type: each.type }));
  sound.addEventListener("play", () => {
    session.metadata = new MediaMetadata({ title, artist: channel, album: channel, artwork });
  });
  const step = (seconds) => (told) => seek(at() + Math.sign(seconds) * (told.seekOffset || Math.abs(seconds)));
  const deeds = {
    play, pause: () => sound.pause(), stop: () => sound.pause(),
    seekbackward: step(-10), seekforward: step(30), seekto: (told) => seek(told.seekTime),
  };
  if (chapters.length) Object.assign(deeds, { previoustrack: () => turn(-1), nexttrack: () => turn(1) });
  for (const [name, deed] of Object.entries(deeds)) {
    try { session.setActionHandler(name, deed); } catch { /* a browser that does not know it shows no button for it */ }
  }
  const tell = () => {
    session.playbackState = sound.paused ? "paused" : "playing";
    session.setPositionState?.({
      duration: length(), playbackRate: sound.playbackRate, position: Math.min(at(), length()),
    });
  };
  for (const each of ["play", "pause", "seeked", "ratechange", "durationchange"]) sound.addEventListener(each, tell);
};
