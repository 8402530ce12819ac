/** One message as the queue keeps it. Times are virtual, in milliseconds since 1970. */
export interface StoredMessage {
  readonly sequence: number;
  readonly queue: string;
  readonly messageId: string;
  readonly body: string;
  readonly attributes: MessageAttributes;
  readonly groupId: string | null;
  readonly traceHeader: string | null;
  readonly senderId: string;
  readonly sentAt: number;
  readonly visibleAt: number;
  readonly receiveCount: number;
  readonly firstReceivedAt: number | null;
  readonly receiptHandle: string | null;
  /** Where the message came from, for one that lies among the dead letters. */
  readonly deadLetterSourceArn: string | null;
}

/** A message before the queue has numbered it. */
export type NewMessage = Omit<StoredMessage, "sequence" | "receiveCount" | "firstReceivedAt" | "receiptHandle"> & {
  readonly receiveCount?: number;
};

/** `BinaryValue` is base64, as on the wire. */
export type MessageAttributes = Record<string, { DataType: string; StringValue?: string; BinaryValue?: string }>;

/** A message that a consumer holds until its visibility timeout ends. */
export type ReceivedMessage = StoredMessage & { readonly receiptHandle: string; readonly firstReceivedAt: number };

/** Bytes that count against the size limits: body, and name, type and value of each attribute. */
export function sizeOf(message: { body: string; attributes: MessageAttributes }): number {
  let bytes = Buffer.byteLength(message.body);
  for (const [name, { DataType, StringValue, BinaryValue }] of Object.entries(message.attributes)) {
    bytes += Buffer.byteLength(name) + Buffer.byteLength(DataType);
    bytes += BinaryValue === undefined ? Buffer.byteLength(StringValue ?? "") : Buffer.byteLength(BinaryValue, "base64");
  }
  return bytes;
}
