import { describe, expect, it } from "vitest";
import { decodeAwsChunked } from "../../../lib/local/s3/aws-chunked.ts";

const whole = "3;chunk-signature=ab\r\na\r\n\r\n2\r\nde\r\n0\r\nx-amz-checksum-crc32:AAAAAA==\r\n\r\n";

describe("a framed upload", () => {
  it("loses signatures and framing and keeps what comes after it", () => {
    const { body, trailers } = decodeAwsChunked(Buffer.from(whole));
    expect(body.toString()).toBe("a\r\nde");
    expect(trailers).toEqual({ "x-amz-checksum-crc32": "AAAAAA==" });
  });

  it("is refused when it ends anywhere before its last chunk", () => {
    const last = whole.indexOf("0\r\nx-amz");
    for (let length = 0; length < last + 3; length++) {
      expect(() => decodeAwsChunked(Buffer.from(whole.slice(0, length))), `after ${length} bytes`).toThrow("number of bytes");
    }
  });
});
