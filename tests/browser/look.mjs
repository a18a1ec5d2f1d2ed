// Look at a report in Chromium, in both themes, by keyboard alone, on a phone, without
// script and through its filters; print what is wrong as JSON.
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const [report, browser] = process.argv.slice(2);
const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

const running = await chromium.launch({
  executablePath: browser,
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});

async function opened(colorScheme, settings = {}) {
  // The page's own policy would keep the checker out; requests are still refused.
  const context = await running.newContext({ bypassCSP: true, colorScheme, ...settings });
  const page = await context.newPage();
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto(pathToFileURL(report).href);
  return { page, asked: asked.slice(1) };
}

async function violations(theme) {
  const { page, asked } = await opened(theme);
  await page.evaluate(() => document.querySelectorAll("details").forEach((one) => { one.open = true; }));
  await page.addScriptTag({ path: axe });
  const found = await page.evaluate((values) => axe.run({ runOnly: { type: "tag", values } }), RULES);
  await page.context().close();
  return {
    asked,
    violations: found.violations.map((one) => ({
      theme, rule: one.id, places: one.nodes.map((node) => node.html).slice(0, 3),
    })),
  };
}

// Every place that a mouse can use must be reached by Tab, and show that it is.
async function reach() {
  const { page } = await opened("light");
  const places = await page.evaluate(() =>
    [...document.querySelectorAll("a[href], button, input, select, summary, [tabindex]")]
      .filter((one) => one.tabIndex >= 0 && !one.disabled && one.checkVisibility())
      .map((one, number) => one.setAttribute("data-place", number)).length);
  const reached = new Set();
  const unseen = new Set();
  for (let press = 0; press < places + 5; press += 1) {
    await page.keyboard.press("Tab");
    const at = await page.evaluate(() => {
      const one = document.activeElement;
      const style = getComputedStyle(one);
      const shown = style.outlineStyle !== "none" || style.boxShadow !== "none";
      return { place: one.getAttribute("data-place"), shown, name: one.outerHTML.slice(0, 80) };
    });
    if (at.place !== null) reached.add(at.place);
    if (at.place !== null && !at.shown) unseen.add(at.name);
  }
  await page.context().close();
  return { places, reached: reached.size, unseen: [...unseen] };
}

// On a phone only tables may be wider than the page, and these scroll by themselves.
async function overflow() {
  const { page } = await opened("light", { viewport: { width: 390, height: 844 } });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  await page.context().close();
  return wide;
}

const counted = (page, selector) => page.evaluate((which) =>
  [...document.querySelectorAll(which)].filter((one) => one.checkVisibility()).length, selector);

// Without script every quote stands, and nothing is there that would not work.
async function unscripted() {
  const { page } = await opened("light", { javaScriptEnabled: false });
  const quotes = await page.evaluate(() => document.querySelectorAll(".quote").length);
  const seen = await counted(page, ".quote");
  const dead = await counted(page, "#filters, #filters *");
  await page.context().close();
  return { hidden: quotes - seen, dead };
}

// Each filter must show the quotes that are so, all of them, and no others.
async function filtered() {
  const { page } = await opened("light");
  const wrong = await page.evaluate(() => {
    const form = document.getElementById("filters");
    if (!form) return document.querySelectorAll(".quotes").length ? ["no filters"] : [];
    const quotes = [...document.querySelectorAll(".quote")];
    const faults = [];
    const check = (what, fits) => {
      form.dispatchEvent(new Event("input", { bubbles: true }));
      const shown = quotes.filter((one) => one.checkVisibility());
      const due = quotes.filter(fits);
      if (shown.length !== due.length || shown.some((one) => !due.includes(one))) faults.push(what);
      const told = document.getElementById("shown").textContent;
      if (told !== `${due.length} of ${quotes.length} quotes shown`) faults.push(`${what}: ${told}`);
    };
    for (const [name, key] of [["theme", "theme"], ["code", "code"], ["role", "role"], ["valence", "side"]]) {
      const field = document.getElementById(`by-${name}`);
      for (const { value } of field.options) {
        field.value = value;
        check(`${name} ${value}`, (one) => !value || one.dataset[key] === value);
      }
      field.value = "";
    }
    const words = document.getElementById("by-words");
    for (const one of quotes.slice(0, 5)) {
      words.value = one.querySelector("blockquote").textContent.slice(0, 20).toUpperCase();
      const sought = words.value.trim().toLowerCase();
      check(`words ${sought}`, (other) =>
        (other.querySelector("blockquote").textContent + other.querySelector(".who").textContent)
          .toLowerCase().includes(sought));
    }
    words.value = "";
    check("all", () => true);
    return faults;
  });
  await page.context().close();
  return wrong;
}

// Every quote opens to where it stands and to the words that earned its code.
async function closed() {
  const { page } = await opened("light");
  const places = await page.evaluate(() => [...document.querySelectorAll(".quote")]
    .filter((one) => !(one.querySelector("details dl")?.textContent.match(/found|weighed|marked/)))
    .map((one) => one.textContent.trim().slice(0, 80)));
  await page.context().close();
  return places;
}

// Sections close and open again by their buttons, and print whole when closed.
async function folded() {
  const { page } = await opened("light");
  const faults = await page.evaluate(() => {
    const folds = [...document.querySelectorAll("details.fold")];
    const button = (id) => document.getElementById(id);
    if (!folds.length || !button("close-all")) return [];
    const wrong = [];
    button("close-all").click();
    if (folds.some((one) => one.open)) wrong.push("close");
    dispatchEvent(new Event("beforeprint"));
    if (folds.some((one) => !one.open)) wrong.push("print");
    dispatchEvent(new Event("afterprint"));
    if (folds.some((one) => one.open)) wrong.push("after print");
    button("open-all").click();
    if (folds.some((one) => !one.open)) wrong.push("open");
    return wrong;
  });
  await page.context().close();
  return faults;
}

const themes = [await violations("light"), await violations("dark")];
const found = {
  violations: themes.flatMap((one) => one.violations),
  asked: themes.flatMap((one) => one.asked),
  keyboard: await reach(),
  overflow: await overflow(),
  unscripted: await unscripted(),
  filtered: await filtered(),
  closed: await closed(),
  folded: await folded(),
};
await running.close();
console.log(JSON.stringify(found));
