"use strict";
// Hides what is not asked for, and opens and closes sections. Without it all of it stands.
(() => {
  const folds = [...document.querySelectorAll("details.fold")];
  const closed = [];
  addEventListener("beforeprint", () => {
    for (const fold of folds) if (!fold.open) { closed.push(fold); fold.open = true; }
  });
  addEventListener("afterprint", () => { for (const fold of closed.splice(0)) fold.open = false; });

  const form = document.getElementById("filters");
  if (!form) return;
  const quotes = [...document.querySelectorAll(".quote")];
  const themes = [...document.querySelectorAll("section.theme[data-theme]")];
  const parts = [...document.querySelectorAll("[data-part]")];
  const status = document.getElementById("shown");
  const wanted = (name) => form.querySelector(`#by-${name}`)?.value.trim() ?? "";
  const shownIn = (one) => one.querySelector(".quote:not([hidden])") !== null;
  const folded = (one) => one.textContent.toLocaleLowerCase();
  // What a quote says is its words and whose they are; what a section says, all but its quotes.
  const texts = new Map(quotes.map((one) => [one, folded(one.querySelector("blockquote")) + folded(one.querySelector(".who"))]));
  for (const one of [...parts, ...themes, ...folds]) {
    const copy = one.cloneNode(true);
    for (const quote of copy.querySelectorAll(".quote")) quote.remove();
    texts.set(one, folded(copy));
  }
  const says = (one, words) => texts.get(one).includes(words);

  const show = () => {
    const theme = wanted("theme"), code = wanted("code"), role = wanted("role"), side = wanted("valence");
    const words = wanted("words").toLocaleLowerCase();
    const isTopic = (one) => (!theme || one.dataset.theme === theme)
      && (!code || !one.dataset.code || one.dataset.code === code);
    let shown = 0;
    for (const quote of quotes) {
      const fits = isTopic(quote)
        && (!role || quote.dataset.role === role)
        && (!side || quote.dataset.side === side)
        && (!words || says(quote, words));
      quote.hidden = !fits;
      shown += fits;
    }
    for (const group of document.querySelectorAll(".quotes")) {
      const none = group.querySelector(".none");
      if (none) none.hidden = shownIn(group);
    }
    // A section stands if a quote of it does, or if it says the words itself.
    const stands = (one) => isTopic(one)
      && (!(role || side || words) || shownIn(one) || (!role && !side && says(one, words)));
    for (const part of parts) part.hidden = !stands(part);
    for (const one of themes) {
      const own = parts.filter((part) => one.contains(part));
      one.hidden = !(own.length ? own.some((part) => !part.hidden) : stands(one));
    }
    if (words) for (const fold of folds) if (says(fold, words) || shownIn(fold)) fold.open = true;
    status.textContent = `${shown} of ${quotes.length} quotes shown`;
  };

  const foldings = form.querySelector(".foldings");
  if (foldings && !folds.length) foldings.hidden = true;
  form.querySelector("#open-all")?.addEventListener("click", () => { for (const fold of folds) fold.open = true; });
  form.querySelector("#close-all")?.addEventListener("click", () => { for (const fold of folds) fold.open = false; });
  form.addEventListener("input", show);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.hidden = false;
  show();
})();
