import type { InvoiceShape, OfferedAction } from "../server/shapes/invoice.ts";

/** The action when it can be done now; undefined when it is barred or not for this role. */
export function actionNamed({ actions }: Pick<InvoiceShape, "actions">, name: string): OfferedAction | undefined {
  const action = actions.find((each) => each.name === name);
  return action?.disabledBecause ? undefined : action;
}
