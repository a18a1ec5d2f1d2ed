// Take a picture of a page's top for the documents: picture.mjs PAGE PNG CHROMIUM.
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const [report, picture, browser] = process.argv.slice(2);
const running = await chromium.launch({
  executablePath: browser,
  args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-sync"],
});
const page = await running.newPage({
  colorScheme: "light",
  viewport: { width: 1180, height: 1560 },
  deviceScaleFactor: 0.6,
});
await page.goto(pathToFileURL(report).href);
// The filters would fill a third of the picture; the guide tells of them.
await page.evaluate(() => { const form = document.getElementById("filters"); if (form) form.hidden = true; });
await page.screenshot({ path: picture });
await running.close();
