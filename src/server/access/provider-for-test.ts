import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from "node:crypto";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/** What the provider says of the next person who signs in there, and what it does wrong. */
export interface Told {
  subject: string;
  claims: Readonly<Record<string, unknown>>;
  /** What is put into the ID token in place of what is right. */
  wrong: Readonly<Record<string, unknown>>;
  /** Signs with a key that it does not show. */
  isForged: boolean;
}

/** A small provider of OpenID Connect on this machine: the code flow with PKCE, RS256, no login page. */
export interface TestProvider {
  readonly issuer: string;
  readonly told: Told;
  /** The address that a browser is sent back to after it went to the provider's. */
  comeBack(address: string): Promise<string>;
  stop(): Promise<void>;
}

interface Code {
  readonly nonce: string | null;
  readonly challenge: string;
  readonly client: string;
  readonly returnTo: string;
}

const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");

/** Starts it, with one client and its secret. */
export async function startProvider(client: string, secret: string): Promise<TestProvider> {
  const { publicKey, privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const { privateKey: otherKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const told: Told = { subject: "7", claims: {}, wrong: {}, isForged: false };
  const codes = new Map<string, Code>();
  const answer = (url: URL, form: URLSearchParams): readonly [number, unknown, string?] => {
    switch (url.pathname) {
      case "/.well-known/openid-configuration":
        return [200, metadataOf(issuer)];
      case "/keys":
        return [200, { keys: [{ ...publicKey.export({ format: "jwk" }), kid: "1", alg: "RS256", use: "sig" }] }];
      case "/authorize":
        return [303, {}, authorize(url.searchParams, codes)];
      case "/token": {
        const code = codes.get(form.get("code") ?? "");
        codes.delete(form.get("code") ?? "");
        if (code === undefined || !isProved(code, form, client, secret)) return [400, { error: "invalid_grant" }];
        const now = Math.floor(Date.now() / 1000);
        const claims = { iss: issuer, aud: client, sub: told.subject, iat: now, exp: now + 300, nonce: code.nonce };
        const idToken = signed({ ...claims, ...told.claims, ...told.wrong }, told.isForged ? otherKey : privateKey);
        return [200, { access_token: "a", token_type: "Bearer", id_token: idToken }];
      }
      default:
        return [404, {}];
    }
  };
  const server = createServer(async (request, response) => {
    const [status, body, location] = answer(new URL(request.url ?? "/", issuer), await formIn(request));
    response.writeHead(status, {
      "Content-Type": "application/json",
      ...(location === undefined ? {} : { Location: location }),
    });
    response.end(JSON.stringify(body));
  });
  const issuer = `http://127.0.0.1:${await listening(server)}`;
  return {
    issuer,
    told,
    async comeBack(address) {
      const sent = await fetch(address, { redirect: "manual" });
      return sent.headers.get("Location") ?? "";
    },
    stop: () => new Promise((done) => server.close(() => done())),
  };
}

function metadataOf(issuer: string): object {
  return {
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/keys`,
    response_types_supported: ["code"],
    subject_types_supported: ["public"],
    id_token_signing_alg_values_supported: ["RS256"],
    code_challenge_methods_supported: ["S256"],
  };
}

/** Gives a code for what was asked, and the address to go back to. */
function authorize(asked: URLSearchParams, codes: Map<string, Code>): string {
  const code = randomBytes(16).toString("hex");
  const returnTo = asked.get("redirect_uri") ?? "";
  codes.set(code, {
    nonce: asked.get("nonce"),
    challenge: asked.get("code_challenge_method") === "S256" ? (asked.get("code_challenge") ?? "") : "",
    client: asked.get("client_id") ?? "",
    returnTo,
  });
  return `${returnTo}?code=${code}&state=${encodeURIComponent(asked.get("state") ?? "")}`;
}

/** Whether the one who brings a code is the one who asked for it: the client's secret, PKCE, and the address. */
function isProved(code: Code, form: URLSearchParams, client: string, secret: string): boolean {
  const challenge = createHash("sha256")
    .update(form.get("code_verifier") ?? "")
    .digest("base64url");
  return (
    code.client === client &&
    form.get("client_id") === client &&
    form.get("client_secret") === secret &&
    form.get("redirect_uri") === code.returnTo &&
    code.challenge === challenge
  );
}

function signed(claims: object, key: KeyObject): string {
  const body = `${encoded({ alg: "RS256", kid: "1", typ: "JWT" })}.${encoded(claims)}`;
  return `${body}.${sign("sha256", Buffer.from(body), key).toString("base64url")}`;
}

async function formIn(request: IncomingMessage): Promise<URLSearchParams> {
  let text = "";
  for await (const chunk of request) text += String(chunk);
  return new URLSearchParams(text);
}

function listening(server: Server): Promise<number> {
  return new Promise((done) => server.listen(0, "127.0.0.1", () => done((server.address() as AddressInfo).port)));
}
