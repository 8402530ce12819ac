import middy from "@middy/core";
import { Refusal } from "../../domain/refusal.ts";
import type { World } from "../../ports.ts";
import { noticed } from "../payment-routes/notices.ts";
import type { HttpEvent } from "./http-event.ts";
import { internalProblem, problem, type HttpAnswer } from "./problem.ts";

/** The HTTP edge for notices of other services: they are answered by a status, and sent again by their sender where that is 5xx. */
export const noticeFunction = (world: World) =>
  middy<HttpEvent, HttpAnswer>()
    .use({
      onError: (request) => {
        const { error } = request;
        if (error instanceof Refusal) request.response = problem(error, "en");
        else {
          world.log("bug", { name: error?.name, stack: error?.stack });
          request.response = internalProblem();
        }
      },
    })
    .handler((event) => noticed(world, event));
