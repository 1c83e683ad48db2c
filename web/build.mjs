// What Maven runs here: node build.mjs build|check|test TARGET [true]. Each goal is left out as long as nothing has changed
// that it depends on. With true, a failed test is reported and stops nothing, as with Maven's own tests.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";

const HERE = import.meta.dirname;
const API = resolve(HERE, "../contracts/openapi/jmo.json");
const GENERATED = join(HERE, "shared/src/api/generated.d.ts");
const OWN_FILES = ["package.json", "package-lock.json", "tsconfig.json", "eslint.config.js", "vite.shared.ts", "build.mjs"];
/** Where each app is built to, below the target, and where Maven copies it from there. */
const APPS = { member: { built: "app", copied: "member-app" }, console: { built: "console", copied: "console-app" } };
/** Of script, compressed, that the browser loads before the first screen of a member stands. */
const MOST_FIRST_BYTES = 200 * 1024;

const [goal, target, goesOn] = process.argv.slice(2);

function fail(line) {
  console.error(line);
  process.exit(1);
}

function requireNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    fail(`Node.js 20.19 or newer is needed for the web apps, and this is ${process.versions.node}: install a newer one`);
  }
}

/** Whether it succeeded. */
function runs(command, ...args) {
  const ended = spawnSync(command, args, {
    cwd: HERE,
    stdio: "inherit",
    shell: process.platform === "win32",
    env: { ...process.env, JMO_WEB_TARGET: target, NODE_ENV: goal === "test" ? "test" : "production" },
  });
  if (ended.error !== undefined) {
    fail(`${command} cannot be run: ${ended.error.message}`);
  }
  return ended.status === 0;
}

function run(command, ...args) {
  if (!runs(command, ...args)) {
    process.exit(1);
  }
}

function bin(name) {
  return join(HERE, "node_modules/.bin", name);
}

function tool(name, ...args) {
  run(bin(name), ...args);
}

/** With reports where Maven's are, whose first element has the sums, as theirs do. */
function test() {
  const passed = Object.keys(APPS).map((app) => {
    const name = `web-${app}`;
    const report = resolve(target, `surefire-reports/TEST-${name}.xml`);
    const succeeded = runs(
      bin("vitest"),
      ...["run", "--config", `${app}/vite.config.ts`, "--reporter=default", "--reporter=junit"],
      `--outputFile.junit=${report}`,
    );
    const text = readFileSync(report, "utf8");
    const sums = text.replace('<testsuites name="vitest tests"', `<testsuite name="${name}"`);
    writeFileSync(report, sums.replace("</testsuites>", "</testsuite>"));
    return succeeded;
  });
  if (!passed.every(Boolean)) {
    process.exit(goesOn === "true" ? 0 : 1);
  }
}

function filesOf(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !file.includes("node_modules") && file !== GENERATED);
}

function digest(files) {
  const hash = createHash("sha256");
  for (const file of [...files].sort()) {
    hash.update(relative(HERE, file)).update("\0").update(readFileSync(file)).update("\0");
  }
  return hash.digest("hex");
}

/** Does something unless it was done with the same inputs. */
function once(stamp, inputs, work) {
  const now = digest(inputs);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === now) {
    return;
  }
  rmSync(stamp, { force: true });
  work();
  mkdirSync(join(stamp, ".."), { recursive: true });
  writeFileSync(stamp, now);
}

function install() {
  const inputs = ["package.json", "package-lock.json", "member/package.json", "console/package.json", "shared/package.json"];
  once(join(HERE, "node_modules/.jmo-installed"), inputs.map((file) => join(HERE, file)), () =>
    run("npm", "ci", "--include=dev", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"),
  );
}

function generate() {
  if (!existsSync(GENERATED) || statSync(GENERATED).mtimeMs < statSync(API).mtimeMs) {
    tool("openapi-typescript", API, "-o", GENERATED);
  }
}

/** The script of the start page, of the login and of the member's first screen, with all that they import. */
function measureFirstLoad() {
  const manifest = JSON.parse(readFileSync(join(target, "app/.vite/manifest.json"), "utf8"));
  const files = new Set();
  const visit = (key) => {
    const { file, imports = [] } = manifest[key];
    if (!files.has(file)) {
      files.add(file);
      imports.forEach(visit);
    }
  };
  ["index.html", "src/i18n/id.ts", "../shared/src/login/oidc.ts", "src/home/Home.tsx"].forEach(visit);
  const bytes = [...files]
    .filter((file) => file.endsWith(".js"))
    .reduce((sum, file) => sum + statSync(join(target, "app", `${file}.gz`)).size, 0);
  const shown = `${(bytes / 1024).toFixed(1)} KB of script, compressed, before the member's first screen`;
  if (bytes > MOST_FIRST_BYTES) {
    fail(`Too much: ${shown}; the limit is ${MOST_FIRST_BYTES / 1024} KB`);
  }
  console.log(shown);
}

requireNode();
install();
generate();
const sources = ["shared", ...Object.keys(APPS)].flatMap((folder) => filesOf(join(HERE, folder)));
const inputs = [...OWN_FILES.map((file) => join(HERE, file)), API, ...sources];
switch (goal) {
  case "build":
    once(join(target, "app.sha256"), inputs, () => {
      for (const app of Object.keys(APPS)) {
        tool("vite", "build", "--config", `${app}/vite.config.ts`, "--logLevel", "warn");
      }
      measureFirstLoad();
      for (const { built, copied } of Object.values(APPS)) {
        rmSync(join(target, built, ".vite"), { recursive: true });
        // Where Maven copies it to: the files of the build before have other names.
        rmSync(join(target, "classes", copied), { recursive: true, force: true });
      }
    });
    break;
  case "check":
    once(join(target, "check.sha256"), inputs, () => {
      tool("tsc", "--noEmit");
      tool("tsc", "--noEmit", "-p", "member/src/worker"); // another world than a page's
      tool("eslint", "--max-warnings", "0", ".");
    });
    break;
  case "test":
    once(join(target, "test.sha256"), inputs, test);
    break;
  default:
    fail("node build.mjs build|check|test TARGET");
}
