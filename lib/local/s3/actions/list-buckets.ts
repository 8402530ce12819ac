import type { Action } from "../action.ts";
import { document, element } from "../xml.ts";

/** The names of all buckets. */
export const listBuckets: Action = {
  query: ["prefix"],
  access: () => [{ action: "s3:ListAllMyBuckets", resource: "*" }],
  run({ query }, { buckets, cloud }) {
    const named = buckets.all().map(({ name }) => name).filter((name) => name.startsWith(query.get("prefix") ?? ""));
    const list = named.toSorted().map((name) => `<Bucket>${element("Name", name)}</Bucket>`).join("");
    return document("ListAllMyBucketsResult", `<Owner>${element("ID", cloud.account)}</Owner><Buckets>${list}</Buckets>`);
  },
};
