// Measures the member app as the gateway serves it, on Lighthouse's simulated slow 4G and its slowed-down phone:
//   node lighthouse.mjs [ADDRESS] [TARGET]       http://localhost:8080 and ./target, if not given
// Lighthouse slows the processor down four times, which makes a phone of a developer's machine (its benchmark index is 1,000 and
// more). On a slower or busy one CPU_SLOWDOWN=1 comes nearer to a phone: the index is printed with the figures.
// Needs Chromium (CHROMIUM names another than /usr/bin/chromium). Lighthouse is installed under the target: it is large, and
// nothing else needs it. The middle of three runs counts; below the aim the command ends with 1.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

const VERSION = "12.2.3";
const AIM = 95;
const RUNS = 3;
const CATEGORIES = ["performance", "accessibility", "best-practices"];

const [address = "http://localhost:8080", target = join(import.meta.dirname, "target")] = process.argv.slice(2);
const folder = resolve(target, "lighthouse");

function run(command, args, env = {}) {
  const ended = spawnSync(command, args, { stdio: ["ignore", "ignore", "inherit"], env: { ...process.env, ...env } });
  if (ended.status !== 0) {
    console.error(`${command} failed: ${ended.error?.message ?? `status ${ended.status}`}`);
    process.exit(1);
  }
}

function middle(numbers) {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

mkdirSync(folder, { recursive: true });
if (!existsSync(join(folder, "node_modules/lighthouse"))) {
  run("npm", ["install", "--prefix", folder, "--no-audit", "--no-fund", "--ignore-scripts", `lighthouse@${VERSION}`]);
}
const reports = Array.from({ length: RUNS }, (_, index) => {
  const report = join(folder, `report-${index + 1}.json`);
  run(
    join(folder, "node_modules/.bin/lighthouse"),
    [
      address,
      "--quiet",
      "--output=json",
      `--output-path=${report}`,
      `--only-categories=${CATEGORIES.join(",")}`,
      `--throttling.cpuSlowdownMultiplier=${process.env.CPU_SLOWDOWN ?? "4"}`,
      "--chrome-flags=--headless=new --no-sandbox --disable-gpu",
    ],
    { CHROME_PATH: process.env.CHROMIUM ?? "/usr/bin/chromium" },
  );
  return JSON.parse(readFileSync(report, "utf8"));
});

console.log(`benchmark index: ${middle(reports.map(({ environment }) => environment.benchmarkIndex))}`);
const scores = CATEGORIES.map((name) => [name, middle(reports.map(({ categories }) => Math.round(categories[name].score * 100)))]);
for (const [name, score] of scores) {
  console.log(`${name}: ${score} (aim ${AIM})`);
}
for (const name of ["first-contentful-paint", "largest-contentful-paint", "total-blocking-time", "cumulative-layout-shift", "speed-index"]) {
  const values = reports.map(({ audits }) => audits[name].numericValue);
  console.log(`${reports[0].audits[name].title}: ${Math.round(middle(values) * 1_000) / 1_000}${name.includes("shift") ? "" : " ms"}`);
}
for (const { audits, categories } of reports.slice(0, 1)) {
  for (const { id } of CATEGORIES.flatMap((name) => categories[name].auditRefs)) {
    if (audits[id].score !== null && audits[id].score < 0.9 && audits[id].scoreDisplayMode !== "informative") {
      console.log(`  ${id}: ${audits[id].displayValue ?? audits[id].title}`);
    }
  }
}
process.exit(scores.every(([, score]) => score >= AIM) ? 0 : 1);
