"use strict";
// Hides the quotes that are not asked for. Without it every quote simply stands.
(() => {
  const form = document.getElementById("filters");
  const quotes = [...document.querySelectorAll(".quote")];
  if (!form || quotes.length === 0) return;
  const asked = (name) => form.querySelector(`#by-${name}`).value.trim();
  const status = document.getElementById("shown");

  const show = () => {
    const theme = asked("theme"), code = asked("code"), role = asked("role"), side = asked("valence");
    const words = asked("words").toLocaleLowerCase();
    let shown = 0;
    for (const quote of quotes) {
      const said = quote.querySelector("blockquote").textContent.toLocaleLowerCase();
      const fits = (!theme || quote.dataset.theme === theme)
        && (!code || quote.dataset.code === code)
        && (!role || quote.dataset.role === role)
        && (!side || quote.dataset.side === side)
        && (!words || said.includes(words));
      quote.hidden = !fits;
      shown += fits;
    }
    for (const group of document.querySelectorAll(".quotes")) {
      const none = group.querySelector(".none");
      if (none) none.hidden = group.querySelector(".quote:not([hidden])") !== null;
    }
    status.textContent = `${shown} of ${quotes.length} quotes shown`;
  };

  form.addEventListener("input", show);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.hidden = false;
  show();
})();
