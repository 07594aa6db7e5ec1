// A browser that can make an app of the page says so; then there is a button for it.
const startInstall = () => {
  const button = one("#install");
  if (!button) return;
  addEventListener("beforeinstallprompt", (event) => {
    event.preventDefault();
    button.hidden = false;
    button.onclick = async () => {
      await event.prompt();
      button.hidden = true;
    };
  });
};
