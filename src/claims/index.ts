import { agreementKind } from "./agreement/agreement-kind.ts";
import { aidKind } from "./aid/aid-kind.ts";
import { attackKind } from "./attack/attack-kind.ts";
import { ceasefireKind } from "./ceasefire/ceasefire-kind.ts";
import type { AnyClaimKind } from "./claim-kind.ts";
import { exchangeKind } from "./exchange/exchange-kind.ts";
import { sanctionsKind } from "./sanctions/sanctions-kind.ts";
import { statementKind } from "./statement/statement-kind.ts";
import { talksKind } from "./talks/talks-kind.ts";
import { threatKind } from "./threat/threat-kind.ts";

/** Every kind of claim that the engine reads, in the order of the glossary. */
export const claimKinds: readonly AnyClaimKind[] = [
  talksKind,
  exchangeKind,
  ceasefireKind,
  agreementKind,
  threatKind,
  sanctionsKind,
  aidKind,
  attackKind,
  statementKind,
] as unknown as readonly AnyClaimKind[];
