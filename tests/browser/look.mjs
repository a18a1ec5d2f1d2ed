// Look at a report in Chromium, in both themes and by keyboard alone; print what is
// wrong as JSON: [{theme, rule, places}], and how far the Tab key got.
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

async function opened(colorScheme) {
  // The page's own policy would keep the checker out; requests are still refused.
  const context = await running.newContext({ bypassCSP: true, colorScheme });
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

const themes = [await violations("light"), await violations("dark")];
const keyboard = await reach();
await running.close();
console.log(JSON.stringify({
  violations: themes.flatMap((one) => one.violations),
  asked: themes.flatMap((one) => one.asked),
  keyboard,
}));
