import type { World } from "../ports.ts";
import { joinFeedback, type Feedback } from "./shared/join-feedback.ts";

/** Takes in what the mail service says of a mail. */
export const recordFeedback = (world: World, feedback: Feedback): Promise<string> => joinFeedback(world, feedback);
