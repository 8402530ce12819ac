import { readFileSync } from "node:fs";

/** The table as the synthesized template has it, so that the contract holds for what is deployed. */
const template = JSON.parse(readFileSync("cdk.out/Dossier-local-Data.template.json", "utf8")) as { Resources: Record<string, { Type: string; Properties: Record<string, unknown> }> };

export const TABLE_PROPERTIES: Record<string, unknown> = Object.values(template.Resources).find(({ Type }) => Type === "AWS::DynamoDB::GlobalTable")!.Properties;
