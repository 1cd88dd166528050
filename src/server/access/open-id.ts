import type { Configuration } from "openid-client";
import type { LinkedPerson } from "../../app/accounts/account-of-link.ts";
import type { Role } from "../../model/account.ts";
import { isLoopback } from "./open-to.ts";

/** The provider by which people may sign in, and what a new person may do. */
export interface OpenIdSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret?: string | undefined;
  /** What people call it. */
  readonly label: string;
  readonly role?: Role | undefined;
}

/** What a browser keeps while its person signs in elsewhere: it must come back with the answer to this question, and no other. */
export interface Asking {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  /** Where to go on afterwards. */
  readonly to: string;
}

/** Signing in by a provider: the code flow with PKCE, state and nonce; the ID token's signature is checked. */
export interface OpenId {
  readonly label: string;
  readonly role: Role | undefined;
  /** A new question, and the provider's address that answers it. */
  ask(returnTo: string, to: string): Promise<{ readonly asking: Asking; readonly address: URL }>;
  /** Whom the provider has proved, by the address at which the browser came back. Throws where anything does not fit. */
  answered(came: URL, asking: Asking): Promise<LinkedPerson>;
}

const SECONDS = 10;
/** What the provider said of itself is asked again after so long: it may have new keys. */
const KNOWN_MS = 3_600_000;

/** Makes it; the provider is first asked when somebody signs in by it. */
export function openId(settings: OpenIdSettings, clock: () => number = () => performance.now()): OpenId {
  const { issuer, clientId, clientSecret, label, role } = settings;
  let known: { readonly configuration: Configuration; readonly at: number } | undefined;
  const discovered = async () => {
    // Loaded where it is used: most records have no provider.
    const client = await import("openid-client");
    if (known !== undefined && clock() - known.at < KNOWN_MS) return { client, configuration: known.configuration };
    const server = new URL(issuer);
    const execute = [client.enableNonRepudiationChecks];
    if (server.protocol === "http:" && isLoopback(server.hostname)) execute.push(client.allowInsecureRequests);
    const options = { execute, timeout: SECONDS };
    const configuration = await client.discovery(server, clientId, clientSecret, undefined, options);
    known = { configuration, at: clock() };
    return { client, configuration };
  };
  return {
    label,
    role,
    async ask(returnTo, to) {
      const { client, configuration } = await discovered();
      const [state, nonce, verifier] = [client.randomState(), client.randomNonce(), client.randomPKCECodeVerifier()];
      const address = client.buildAuthorizationUrl(configuration, {
        redirect_uri: returnTo,
        scope: "openid profile email",
        code_challenge: await client.calculatePKCECodeChallenge(verifier),
        code_challenge_method: "S256",
        state,
        nonce,
      });
      return { asking: { state, nonce, verifier, to }, address };
    },
    async answered(came, { state, nonce, verifier }) {
      const { client, configuration } = await discovered();
      const checks = { pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce, idTokenExpected: true };
      const claims = (await client.authorizationCodeGrant(configuration, came, checks)).claims();
      if (claims === undefined) throw new Error("the provider gave no ID token");
      const called = [claims["preferred_username"], claims["email"], claims["name"], claims.sub];
      return {
        issuer: claims.iss,
        subject: claims.sub,
        called: called.filter((name): name is string => typeof name === "string"),
      };
    },
  };
}
