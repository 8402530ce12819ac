import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { onlyOurLocales } from "./only-our-locales.ts";

const here = fileURLToPath(new URL(".", import.meta.url));

/** The console as static files under `/console/`; hash routes, so no server has to know a path. */
const config = defineConfig({
  root: here,
  base: "/console/",
  plugins: [onlyOurLocales()],
  build: {
    outDir: fileURLToPath(new URL("../../.build/sites/console", import.meta.url)),
    emptyOutDir: true,
    target: "es2023",
    sourcemap: false,
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      onwarn(warning, show) {
        // Libraries mark their files for servers that render React; nothing of that is done here.
        if (warning.code !== "MODULE_LEVEL_DIRECTIVE") show(warning);
      },
    },
  },
});

export { config as default };
