import { en } from "./en/warnings.ts";

type WarningKey = keyof typeof en;
type WarningCode = WarningKey extends `warning.${infer Code}` ? Code : never;

/** Whether the console has a sentence for this warning of the server. */
export const isWarning = (code: string): code is WarningCode => Object.hasOwn(en, `warning.${code}`);
