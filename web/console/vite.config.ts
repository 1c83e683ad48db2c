import { resolve } from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { buildInto, compressed, TARGET, testsOf } from "../vite.shared.ts";

export default defineConfig({
  root: import.meta.dirname,
  base: "/console/",
  cacheDir: resolve(TARGET, "vite-console"),
  plugins: [react(), compressed()],
  build: buildInto("console"),
  server: { proxy: { "/api": "http://localhost:8080", "/console/config.json": "http://localhost:8080" } },
  test: testsOf("console", "console"),
});
