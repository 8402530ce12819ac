import { AwsError, type ResourceKind, type Service } from "./contract.ts";

/** A service that makes resources but whose API is not answered here. */
export function silentService(kinds: ResourceKind[]): Service {
  const unanswered = () => new AwsError("NotImplemented", "this API is not answered by the local cloud", 501);
  return {
    names: [],
    kinds,
    access() {
      throw unanswered();
    },
    async handle() {
      throw unanswered();
    },
    refuse: (error) => ({ status: error.status, body: error.message }),
    async close() {},
  };
}
