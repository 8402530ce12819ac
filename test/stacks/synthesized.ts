import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { dossierApp } from "../../lib/dossier-app.ts";
import { functionRows } from "../../lib/functions.ts";

export interface Resource {
  Type: string;
  // A template is untyped JSON; each test knows the shape it asks for.
  Properties: Record<string, any>;
  DeletionPolicy?: string;
  DependsOn?: string[];
}

export interface Synthesized {
  /** Every resource of the three stacks, by logical id. */
  resources: Record<string, Resource>;
  templates: Record<"Data" | "Work" | "Edge", any>;
  /** What cdk-nag and the template validation said; an error would already have stopped the synthesis. */
  report: any;
}

/** Synthesizes a stage with functions that answer nothing, and reads back what was written. */
export function synthesized(stage: string, validate: boolean): Synthesized {
  const directory = mkdtempSync(join(tmpdir(), "dossier-synth-"));
  try {
    for (const [name] of functionRows) {
      mkdirSync(join(directory, "functions", name), { recursive: true });
      writeFileSync(join(directory, "functions", name, "index.cjs"), `exports.handler = async () => "${name}";`);
    }
    const outdir = join(directory, "out");
    const { app } = dossierApp({ stage, outdir, functionsDirectory: join(directory, "functions"), validate });
    app.synth();
    const read = (file: string) => JSON.parse(readFileSync(join(outdir, file), "utf8"));
    const template = (part: string) => read(`Dossier-${stage}-${part}.template.json`);
    const templates = { Data: template("Data"), Work: template("Work"), Edge: template("Edge") };
    const resources = Object.assign({}, ...Object.values(templates).map((each) => each.Resources));
    return { resources, templates, report: validate ? read("validation-report.json") : undefined };
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** The resources of one type, as [logical id, resource]. */
export const ofType = ({ resources }: Synthesized, type: string): [string, Resource][] =>
  Object.entries(resources).filter(([, resource]) => resource.Type === type);

/** Every policy statement that allows something: of roles, and of the policies on buckets, queues and topics. */
export function allowing({ resources }: Synthesized): { of: string; statement: any }[] {
  return Object.entries(resources).flatMap(([of, { Type, Properties }]) => {
    const inline = Type === "AWS::IAM::Role" ? (Properties["Policies"] ?? []) : [];
    const documents = [Properties?.["PolicyDocument"], ...inline.map((policy: any) => policy.PolicyDocument)];
    return documents
      .flatMap((document) => document?.Statement ?? [])
      .filter((statement) => statement.Effect === "Allow")
      .map((statement) => ({ of, statement }));
  });
}

/** A value or a list as a list. */
export const listed = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);
