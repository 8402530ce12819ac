import { describe, expect, it, vi } from "vitest";
import { functionRows } from "../../lib/functions.ts";
import { allowing, listed, ofType, synthesized } from "./synthesized.ts";

vi.stubEnv("CDK_VALIDATION", "false");
const prod = synthesized("prod", false);
const statements = allowing(prod);
const roles = ofType(prod, "AWS::IAM::Role");

/** A resource of a statement as text: joined, with references in angle brackets. */
function text(resource: any): string {
  if (typeof resource === "string") return resource;
  if (resource["Fn::Join"]) return resource["Fn::Join"][1].map(text).join(resource["Fn::Join"][0]);
  return `<${resource.Ref ?? resource["Fn::ImportValue"] ?? resource["Fn::GetAtt"].join(".")}>`;
}

const rightsOf = (name: string): [string, string][] => {
  const description = `Rights of dossier-prod-${name}`;
  const role = roles.find(([, { Properties }]) => Properties["Description"] === description)![0];
  return statements
    .filter(({ of }) => of === role)
    .flatMap(({ statement }) => listed(statement.Action).flatMap((action) => listed(statement.Resource ?? []).map((resource) => [action as string, text(resource)] as [string, string])));
};

describe("rights", () => {
  it("are all in the roles themselves: no managed policy, no policy beside them, one role for each function", () => {
    expect(ofType(prod, "AWS::IAM::Policy")).toEqual([]);
    expect(ofType(prod, "AWS::IAM::ManagedPolicy")).toEqual([]);
    expect(roles.filter(([, { Properties }]) => Properties["ManagedPolicyArns"])).toEqual([]);
    expect(roles).toHaveLength(functionRows.length);
  });

  it("name every action in full", () => {
    const actions = statements.flatMap(({ statement }) => listed(statement.Action)) as string[];
    expect(actions.length).toBeGreaterThan(40);
    expect(actions.filter((action) => action.includes("*"))).toEqual([]);
    expect(statements.filter(({ statement }) => statement.NotAction)).toEqual([]);
  });

  it("name every resource but one: who sends texts may reach every phone, for a phone has no name, and no topic", () => {
    const open = statements.filter(({ statement }) => statement.NotResource);
    expect(open.map(({ of, statement }) => [String(of).replace(/Role.*/, ""), statement.Action, statement.NotResource])).toEqual([["Deliver", "sns:Publish", "arn:aws:sns:*:*:*"]]);
  });

  it("name every resource; only objects under a reviewed prefix end in a wildcard", () => {
    const resources = functionRows.flatMap(([name]) => rightsOf(name)).map(([, resource]) => resource);
    const wild = new Set(resources.filter((resource) => resource.includes("*")));
    expect([...wild].map((arn) => arn.replace(/^arn:aws:s3:::dossier-prod-(\w+)-<AWS::AccountId>-eu-central-1\//, "$1 ").replace(/^arn:aws:ssm:eu-central-1:<AWS::AccountId>:/, "")).sort()).toEqual([
      "documents inbound/*",
      "documents invoices/*",
      "documents parts/*",
      "imports in/*",
      "imports results/*",
      "parameter/dossier/prod/secrets/*",
    ]);
  });

  it("of DynamoDB never include Scan, PartiQL or a whole family of indexes", () => {
    const dynamo = statements.flatMap(({ statement }) => listed(statement.Action)).filter((action) => String(action).startsWith("dynamodb:"));
    expect([...new Set(dynamo)].sort()).toEqual(["dynamodb:BatchGetItem", "dynamodb:DeleteItem", "dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:Query"]);
    expect(statements.flatMap(({ statement }) => listed(statement.Resource ?? "")).map(text).filter((arn) => arn.includes("index/*"))).toEqual([]);
  });

  it("of the sweep are to ask the due index and to send: it cannot read an invoice", () => {
    const actions = rightsOf("sweep").filter(([action]) => !action.startsWith("logs:"));
    expect(actions.map(([action]) => action)).toEqual(["dynamodb:Query", "sqs:SendMessage", "sqs:SendMessage"]);
    expect(actions[0]![1]).toMatch(/\/index\/due$/);
  });

  it("to send mail are those of the functions that deliver and that try texts out, and only under the platform's own address", () => {
    const sending = statements.filter(({ statement }) => listed(statement.Action).includes("ses:SendRawEmail"));
    expect(sending.map(({ of }) => of).sort()).toEqual([expect.stringMatching(/^DeliverRole/), expect.stringMatching(/^TemplatesRole/)]);
    for (const { statement } of sending) expect(statement.Condition).toEqual({ StringEquals: { "ses:FromAddress": "noreply-invoice@mail.example.com" } });
  });

  it.each(functionRows)("of %s include its own log group", (name) => {
    const logs = rightsOf(name).filter(([action]) => action.startsWith("logs:"));
    expect(logs.map(([action]) => action)).toEqual(["logs:CreateLogStream", "logs:PutLogEvents"]);
    expect(logs.every(([, resource]) => /Log[0-9A-F]{8}\.Arn>$/.test(resource))).toBe(true);
  });

  it("of services to write to queues, topics and buckets are bound to where they come from", () => {
    const services = statements.filter(({ of, statement }) => statement.Principal?.Service && !roles.some(([id]) => id === of));
    expect(services.length).toBeGreaterThan(5);
    for (const { statement } of services) {
      const conditions = Object.values(statement.Condition ?? {}).flatMap((each) => Object.keys(each as object)).map((key) => key.toLowerCase());
      expect(conditions.some((key) => key === "aws:sourcearn" || key === "aws:sourceaccount")).toBe(true);
    }
  });
});
