declare module "mjml" {
  interface Options {
    fonts?: Record<string, string>;
    keepComments?: boolean;
    minify?: boolean;
    validationLevel?: "strict" | "soft" | "skip";
  }
  /** Compiles MJML to the HTML that mail programs agree on. */
  export default function mjml2html(source: string, options?: Options): Promise<{ html: string; errors: { message: string }[] }>;
}
