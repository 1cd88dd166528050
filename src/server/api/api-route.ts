import type { RouteConfig, RouteHandler } from "@hono/zod-openapi";

/** A route of the interface: what it takes and gives, as its description says, and what answers it. */
export interface ApiRoute<Route extends RouteConfig> {
  readonly route: Route;
  readonly handler: RouteHandler<Route>;
}

/** Names a route's types, so that its answer is checked against its description. */
export function apiRoute<Route extends RouteConfig>(route: ApiRoute<Route>): ApiRoute<Route> {
  return route;
}
