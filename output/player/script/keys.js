// The keyboard. Who speaks to a computer, or leans on keys, can turn single keys off.
const startKeys = () => {
  const list = one("#keys");
  const on = one("#keyson");
  const open = () => list.showModal();
  list.querySelector("button").addEventListener("click", () => list.close());
  on.checked = memory.get("keys") !== "off";
  on.addEventListener("change", () => memory.set("keys", on.checked ? "on" : "off"));
  one("#help").hidden = false;
  one("#help").addEventListener("click", open);
  const mute = () => {
    sound.muted = !sound.muted;
    toast(sound.muted ? words.muted : words.unmuted);
  };
  const step = (seconds) => () => seek(at() + seconds);
  const deeds = {
    " ": toggle, k: toggle, ArrowLeft: step(-5), ArrowRight: step(5), j: step(-10), l: step(10), m: mute, "?": open,
  };
  // The same keys where another alphabet is set.
  const places = { KeyK: "k", KeyJ: "j", KeyL: "l", KeyM: "m" };
  addEventListener("keydown", (event) => {
    const deed = deeds[event.key] || deeds[places[event.code]];
    if (!deed || !on.checked || list.open || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest("select, textarea, input:not([type=range], [type=checkbox])")) return;
    if (event.key === " " && event.target.closest("button, input, summary")) return;
    if (event.key.startsWith("Arrow") && event.target.closest("input")) return;
    event.preventDefault();
    deed();
  });
};
