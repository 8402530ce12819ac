import { snsClient, snsTexts } from "../../../adapters/texts/sns-texts.ts";
import type { Texter } from "../../../ports.ts";

/** Text messages for the one function that sends them. */
export const texts = (): Texter => snsTexts(snsClient());
