import { randomUUID } from "node:crypto";
import { AwsError } from "../contract.ts";
import type { Form } from "./query.ts";
import type { Publication } from "./topic.ts";

/** Largest message, and largest sum of a batch (SNS API reference, Publish). */
export const LARGEST_MESSAGE_BYTES = 262_144;

/** Reads one message; refuses what AWS refuses, and a message in several wordings (MessageStructure). */
export function readPublication(form: Form): Publication {
  const message = form.text("Message");
  const subject = form.text("Subject");
  if (message === undefined || message === "") throw new AwsError("InvalidParameter", "Invalid parameter: Empty message");
  if (form.has("MessageStructure")) throw new AwsError("NotImplemented", "The local cloud does not answer sns:Publish with MessageStructure.", 501);
  if (subject !== undefined && !/^[\x20-\x7e]{1,100}$/.test(subject)) {
    throw new AwsError("InvalidParameter", "Invalid parameter: Subject");
  }
  return { messageId: randomUUID(), message, subject, attributes: readAttributes(form), groupId: form.text("MessageGroupId") };
}

/** Bytes that count against the limit. */
export function sizeOf({ message, attributes }: Publication): number {
  const parts = Object.entries(attributes).map(([name, value]) => name + value.DataType + (value.StringValue ?? value.BinaryValue ?? ""));
  return Buffer.byteLength(message + parts.join(""));
}

function readAttributes(form: Form): Publication["attributes"] {
  const attributes: Publication["attributes"] = {};
  for (const entry of form.list("MessageAttributes.entry")) {
    const name = entry.text("Name") ?? "";
    const [DataType = "", StringValue, BinaryValue] = ["DataType", "StringValue", "BinaryValue"].map((part) => entry.text(`Value.${part}`));
    const kind = DataType.split(".")[0]!;
    if (name === "" || !["String", "Number", "Binary"].includes(kind) || !(kind === "Binary" ? BinaryValue : StringValue)) {
      throw new AwsError("ParameterValueInvalid", `The message attribute '${name}' must have a type of String, Number or Binary and a value of that type.`);
    }
    attributes[name] = BinaryValue === undefined ? { DataType, StringValue } : { DataType, BinaryValue };
  }
  return attributes;
}
