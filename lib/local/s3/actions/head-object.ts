import type { Action } from "../action.ts";
import { objectOf, onObject } from "../action.ts";
import { unchanged } from "../conditions.ts";
import { headersOf } from "../object-headers.ts";

/** Size, ETag and headers of an object without its bytes. */
export const headObject: Action = {
  headers: ["x-amz-checksum-mode"],
  access: onObject("GetObject"),
  run(call, around) {
    const object = objectOf(call, around);
    const sums = call.headers["x-amz-checksum-mode"] === "ENABLED" ? object.checksums : {};
    return unchanged(call, object) ?? { status: 200, headers: { ...headersOf(object), ...sums } };
  },
};
