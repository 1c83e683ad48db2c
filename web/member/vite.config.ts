import { resolve } from "node:path";
import react from "@vitejs/plugin-react";
import { VitePWA } from "vite-plugin-pwa";
import { defineConfig } from "vitest/config";
import { buildInto, compressed, preloading, shellFirst, TARGET, testsOf, versioned } from "../vite.shared.ts";
import { OLDEST_LEVEL } from "./src/level.ts";

export default defineConfig({
  root: import.meta.dirname,
  cacheDir: resolve(TARGET, "vite"),
  plugins: [
    react(),
    compressed(),
    versioned(OLDEST_LEVEL),
    // What most members read.
    preloading("/member/src/i18n/id.ts"),
    shellFirst(),
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
  build: buildInto("app"),
  server: { proxy: { "/api": "http://localhost:8080", "/config.json": "http://localhost:8080" } },
  test: testsOf("member", "shared", "member"),
});
