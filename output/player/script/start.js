addEventListener("DOMContentLoaded", () => {
  words = JSON.parse(document.body.dataset.words);
  startTheme();
  if (one("#sound")) {
    startSound();
    startJumps();
    startSession();
    startNap();
    startText();
    startFind();
    startShare();
    startKeys();
  }
  startCopy();
  startSearch();
  startInstall();
  startOffline();
});
