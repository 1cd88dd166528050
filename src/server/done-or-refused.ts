import type { Context } from "hono";
import { messageOf } from "../model/message-of.ts";
import { refusedPage } from "./pages/error-pages.tsx";
import type { Page } from "./pages/page.ts";

/** Does what a form asks for and goes on to the page that the act names; what cannot be done is told on a page of its own. */
export async function doneOrRefused(
  context: Context,
  draw: (context: Context, page: Page) => Response,
  act: () => Promise<string>,
): Promise<Response> {
  try {
    return context.redirect(await act(), 303);
  } catch (error) {
    return draw(context, refusedPage(messageOf(error)));
  }
}
