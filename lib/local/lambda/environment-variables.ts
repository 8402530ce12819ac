import type { Core } from "../core.ts";
import type { FunctionSettings } from "./function-settings.ts";
import type { FunctionTime } from "./runtime/protocol.ts";

/**
 * All that a function's process has in its environment: Lambda's own variables and those of the template.
 * Source: Lambda Developer Guide, "Defined runtime environment variables".
 */
export function environmentVariables(
  settings: FunctionSettings,
  core: Core,
  own: { accessKeyId: string; time: FunctionTime },
): Record<string, string> {
  return {
    PATH: process.env.PATH ?? "",
    LANG: "en_US.UTF-8",
    TZ: ":UTC",
    ...settings.variables,
    AWS_ENDPOINT_URL: core.url,
    AWS_REGION: core.region,
    AWS_DEFAULT_REGION: core.region,
    AWS_ACCESS_KEY_ID: own.accessKeyId,
    AWS_SECRET_ACCESS_KEY: "local",
    AWS_EXECUTION_ENV: `AWS_Lambda_nodejs${process.versions.node.split(".")[0]}.x`,
    AWS_LAMBDA_FUNCTION_NAME: settings.name,
    AWS_LAMBDA_FUNCTION_VERSION: "$LATEST",
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(settings.memoryMb),
    AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${settings.name}`,
    AWS_LAMBDA_LOG_STREAM_NAME: own.accessKeyId,
    LAMBDA_TASK_ROOT: settings.folder,
    _HANDLER: settings.handler,
    LOCAL_BOOT: JSON.stringify({ functionArn: settings.arn, time: own.time }),
  };
}
