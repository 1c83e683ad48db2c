import { readFileSync, writeFileSync } from "node:fs";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { resolve } from "node:path";
import react from "@vitejs/plugin-react";
import { VitePWA } from "vite-plugin-pwa";
import { defineConfig } from "vitest/config";
import type { Plugin } from "vite";

const TARGET = process.env["JMO_WEB_TARGET"] ?? resolve(import.meta.dirname, "../target");

/** Writes text once more, compressed as far as it goes: the gateway sends it as it is and compresses nothing. */
function compressed(): Plugin {
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

export default defineConfig({
  root: import.meta.dirname,
  cacheDir: resolve(TARGET, "vite"),
  plugins: [
    react(),
    compressed(),
    VitePWA({
      // The member decides when a new version takes over; nothing reloads by itself.
      registerType: "prompt",
      injectRegister: false,
      manifest: {
        id: "/",
        name: "JMO – Jamsostek Mobile",
        short_name: "JMO",
        description: "Saldo JHT, klaim, dan pelacakan klaim",
        lang: "id",
        start_url: "/",
        display: "standalone",
        background_color: "#f2f7f4",
        theme_color: "#1b6e3c",
        icons: [
          { src: "/icon.svg", sizes: "any", type: "image/svg+xml" },
          { src: "/icon-192.png", sizes: "192x192", type: "image/png", purpose: "any" },
          { src: "/icon-512.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
        ],
      },
      strategies: "injectManifest",
      srcDir: "src/worker",
      filename: "sw.ts",
      injectManifest: { globPatterns: ["**/*.{js,css,html,svg,png}"], rollupFormat: "iife" },
    }),
  ],
  build: {
    outDir: resolve(TARGET, "app"),
    emptyOutDir: true,
    // A policy without inline script, and every browser that has constructed style sheets has this.
    modulePreload: { polyfill: false },
    target: ["chrome111", "firefox113", "safari16.4"],
    assetsInlineLimit: 0,
    manifest: true,
    reportCompressedSize: false,
    // The build measures what is loaded first, compressed, and has a limit of its own.
    chunkSizeWarningLimit: 1_000,
  },
  server: { proxy: { "/api": "http://localhost:8080", "/config.json": "http://localhost:8080" } },
  test: {
    root: resolve(import.meta.dirname, ".."),
    environment: "jsdom",
    include: ["{shared,member}/src/**/*.test.{ts,tsx}"],
    setupFiles: [resolve(import.meta.dirname, "src/testing/setup.ts")],
    testTimeout: 30_000,
    expect: { poll: { timeout: 10_000 } },
    restoreMocks: true,
    unstubGlobals: true,
  },
});
