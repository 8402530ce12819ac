import type { Plugin } from "esbuild";

/**
 * Parts of pdfmake and nodemailer that are never reached: shaping and WOFF fonts (our faces are parsed by
 * `adapters/pdf/face.ts`), SVG pictures (logos are PNG or JPEG), guessing a type from a file's name (attachments come with
 * theirs), fetching content from the web and going through a proxy; and, of Mollie's client, an URL parser for browsers (Node has its own). They are half of the printing functions' bundles. Whoever calls one after all gets a TypeError, since an empty
 * module stands in its place.
 */
const UNUSED = /^(fontkit|xmldoc)$|\/3rd-party\/svg-to-pdfkit$|\/mime-types\.js$|^\.\.\/fetch\/index\.js$|^\.\/http-proxy-client\.js$|^whatwg-url$/;

/** Leaves them out of a bundle. */
export const leaveOut: Plugin = {
  name: "leave-out",
  setup(build) {
    build.onResolve({ filter: UNUSED }, ({ path }) => ({ path, namespace: "left-out" }));
    build.onLoad({ filter: /.*/, namespace: "left-out" }, () => ({ contents: "module.exports = {};", loader: "js" }));
  },
};
