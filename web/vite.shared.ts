import { readFileSync, writeFileSync } from "node:fs";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { resolve } from "node:path";
import type { BuildOptions, Plugin } from "vite";
import type { InlineConfig } from "vitest/node";

export const TARGET = process.env["JMO_WEB_TARGET"] ?? resolve(import.meta.dirname, "target");

/** Writes text once more, compressed as far as it goes: the gateway sends it as it is and compresses nothing. */
export function compressed(): Plugin {
  return {
    name: "jmo-compressed",
    apply: "build",
    // Until the files are written Vite still changes them.
    writeBundle({ dir }, bundle) {
      for (const name of Object.keys(bundle)) {
        if (!/\.(?:js|css|html|svg|webmanifest)$/.test(name)) {
          continue;
        }
        const file = resolve(dir ?? TARGET, name);
        const source = readFileSync(file);
        writeFileSync(`${file}.gz`, gzipSync(source, { level: 9 }));
        writeFileSync(
          `${file}.br`,
          brotliCompressSync(source, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
        );
      }
    },
  };
}

/** Says what an app that is open compares itself with: the newest build, and the least level that still works. */
export function versioned(oldest: number): Plugin {
  return {
    name: "jmo-versioned",
    apply: "build",
    generateBundle(_, bundle) {
      const entry = Object.values(bundle).find((file) => file.type === "chunk" && file.isEntry);
      const build = entry?.fileName.split("/").at(-1);
      if (build === undefined) {
        throw new Error("The app has no first script");
      }
      this.emitFile({ type: "asset", fileName: "version.json", source: JSON.stringify({ build, oldest }) });
    },
  };
}

/** Lets the page ask for a module at once that its first script would ask for only when it runs. */
export function preloading(module: string): Plugin {
  return {
    name: "jmo-preloading",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler: (_, { bundle }) => {
        const chunk = Object.values(bundle ?? {}).find((file) => file.type === "chunk" && file.facadeModuleId?.endsWith(module));
        if (chunk === undefined) {
          throw new Error(`No file of the build begins with ${module}`);
        }
        return [{ tag: "link", attrs: { rel: "modulepreload", crossorigin: true, href: `/${chunk.fileName}` }, injectTo: "head" }];
      },
    },
  };
}

/** The shell of the page is seen first: what it is drawn with does not share a slow line with the scripts. */
export function shellFirst(): Plugin {
  return {
    name: "jmo-shell-first",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler: (page) => page.replaceAll(/<(?:script type="module"|link rel="modulepreload")/g, '$& fetchpriority="low"'),
    },
  };
}

export function buildInto(folder: string): BuildOptions {
  return {
    outDir: resolve(TARGET, folder),
    emptyOutDir: true,
    // A policy without inline script, and every browser that has constructed style sheets has this.
    modulePreload: { polyfill: false },
    target: ["chrome111", "firefox113", "safari16.4"],
    assetsInlineLimit: 0,
    manifest: true,
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        // What the start needs comes in a few files instead of fifteen, and the largest stays the same over most new versions.
        codeSplitting: {
          groups: [
            { name: "libraries", tags: ["$initial"], test: "node_modules", priority: 1 },
            { name: "start", tags: ["$initial"] },
          ],
        },
      },
    },
    // The build measures what is loaded first, compressed, and has a limit of its own.
    chunkSizeWarningLimit: 1_000,
  };
}

/** Tests of the folders of the workspace, in whose `testing/setup.ts` is what they need. */
export function testsOf(app: string, ...folders: string[]): InlineConfig {
  return {
    root: import.meta.dirname,
    environment: "jsdom",
    include: folders.map((folder) => `${folder}/src/**/*.test.{ts,tsx}`),
    setupFiles: [resolve(import.meta.dirname, app, "src/testing/setup.ts")],
    testTimeout: 30_000,
    expect: { poll: { timeout: 10_000 } },
    restoreMocks: true,
    unstubGlobals: true,
  };
}
