// Dark or light: as the system has it, until somebody says otherwise.
const dusk = matchMedia("(prefers-color-scheme: dark)");
const isDark = () => (html.dataset.theme || (dusk.matches ? "dark" : "light")) === "dark";

html.classList.add("js");
if (memory.get("theme")) html.dataset.theme = memory.get("theme");

const startTheme = () => {
  const button = one("#theme");
  const label = () => { button.ariaLabel = button.title = isDark() ? words.light : words.dark; };
  button.addEventListener("click", () => {
    html.dataset.theme = isDark() ? "light" : "dark";
    memory.set("theme", html.dataset.theme);
    label();
  });
  dusk.addEventListener("change", label);
  button.hidden = false;
  label();
};
