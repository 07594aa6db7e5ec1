// The page, as the other parts see it. The script runs in the head, before there is a body.
const html = document.documentElement;
const home = new URL(html.dataset.root, location.href);
let words = {};

const one = (selector) => document.querySelector(selector);
const all = (selector) => [...document.querySelectorAll(selector)];

const make = (tag, values, ...inside) => {
  const made = Object.assign(document.createElement(tag), values);
  made.append(...inside);
  return made;
};

const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, key) => values[key]);

const counted = (key, n) => {
  const forms = words[key];
  return fill(forms[new Intl.PluralRules(html.lang).select(n)] || forms.other, { n });
};

const clock = (seconds) => {
  const whole = Math.floor(seconds);
  const two = (number) => String(number).padStart(2, "0");
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor(whole / 60) % 60;
  return hours ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`;
};

const megabytes = (bytes) =>
  new Intl.NumberFormat(html.lang, {
    style: "unit", unit: "megabyte", unitDisplay: "short", minimumFractionDigits: 1, maximumFractionDigits: 1,
  }).format(Math.max(0.1, bytes / 1e6));

// What is searched for and what is searched in are compared without regard to case, ё and the form of apostrophes.
const folded = (text) => text.toLowerCase().replace(/ё/g, "е").replace(/[’ʼ‘`]/g, "'");

let fading;
const toast = (text) => {
  clearTimeout(fading);
  one("#toast").textContent = text;
  fading = setTimeout(() => { one("#toast").textContent = ""; }, 6000);
};
