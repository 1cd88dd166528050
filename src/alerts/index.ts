import type { AlertRule } from "./alert-rule.ts";
import { contradiction } from "./rules/contradiction.ts";
import { dateMoved } from "./rules/date-moved.ts";
import { deadline } from "./rules/deadline.ts";
import { firstOfKind } from "./rules/first-of-kind.ts";
import { newRound } from "./rules/new-round.ts";
import { sourceSilent } from "./rules/source-silent.ts";
import { status } from "./rules/status.ts";
import { toll } from "./rules/toll.ts";

/** Everything that a process may be watched for, the weightiest first: where several tell of one happening at once, the first leads. */
export const alertRules: readonly AlertRule[] = [
  newRound,
  dateMoved,
  deadline,
  status,
  contradiction,
  toll,
  firstOfKind,
  sourceSilent,
];
