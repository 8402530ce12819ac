/** Resource types that are passed over on purpose, each with the reason. */
export const ignored: Record<string, string> = {
  "AWS::CDK::Metadata": "tells AWS which constructs were used; does nothing",
  "AWS::CloudWatch::Alarm": "nobody is called at night about a laptop; what alarms watch is seen in logs and queues",
  "AWS::CloudWatch::CompositeAlarm": "as an alarm",
  "AWS::CloudWatch::Dashboard": "a picture of metrics that are not collected here",
  "AWS::Logs::LogGroup": "functions log into files of this machine, which are kept until the state is emptied",
  "AWS::Logs::MetricFilter": "metrics are not collected here",
  "AWS::Events::EventBusPolicy": "resource policies are not evaluated; functions are held to their roles",
  "AWS::Lambda::Permission": "resource policies are not evaluated; the template's own triggers may call",
  "AWS::Budgets::Budget": "nothing here costs money",
};

/** Properties that are passed over on every type. */
export const ignoredEverywhere: Record<string, string> = {
  Tags: "nothing here is billed or searched by tags",
};
