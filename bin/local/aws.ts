import { CognitoIdentityProviderClient } from "@aws-sdk/client-cognito-identity-provider";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { S3Client } from "@aws-sdk/client-s3";
import { dynamoStore } from "../../lambdas/adapters/store/dynamo-store.ts";
import type { RunningCloud } from "../../lib/local/running-cloud.ts";

/** Names in the template's outputs. */
export const outputOf = (cloud: RunningCloud, stack: "Data" | "Work" | "Edge", name: string): string => {
  const value = cloud.output(`Dossier-local-${stack}`, name);
  if (!value) throw new Error(`the template has no output ${name}`);
  return value;
};

/** The unchanged SDK, pointed at this machine. */
export function clientsOf(cloud: RunningCloud) {
  const base = { endpoint: cloud.url, region: cloud.region, credentials: { accessKeyId: "operator", secretAccessKey: "operator" } };
  const cognito = new CognitoIdentityProviderClient(base);
  const store = dynamoStore(new DynamoDBClient(base), outputOf(cloud, "Data", "TableName"));
  return { cognito, store, s3: new S3Client({ ...base, forcePathStyle: true }), userPoolId: outputOf(cloud, "Data", "UserPoolId"), clientId: outputOf(cloud, "Data", "UserPoolClientId") };
}
