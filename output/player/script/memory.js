// What this browser remembers. Several shows may live on one host: each has names of its own.
const place = `briefing ${home.pathname} `;
const memory = {
  get(key) {
    try { return localStorage.getItem(place + key); } catch { return null; }
  },
  set(key, value) {
    try { localStorage.setItem(place + key, value); } catch { /* a browser that remembers nothing still plays */ }
  },
  drop(key) {
    try { localStorage.removeItem(place + key); } catch { /* nothing was remembered */ }
  },
};
