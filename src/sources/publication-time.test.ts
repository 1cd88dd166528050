import { expect, test } from "vitest";
import { publicationTime } from "./publication-time.ts";

test.each([
  ["2025-07-22", "2025-07-22", undefined],
  ["2025-07-22T23:30:00-04:00", "2025-07-22", "2025-07-22T23:30:00-04:00"],
  ["2025-07-22 09:30:00+03:00", "2025-07-22", "2025-07-22T09:30:00+03:00"],
  ["2025-07-22T09:30:00Z", "2025-07-22", "2025-07-22T09:30:00Z"],
  ["2025-07-22T09:30", "2025-07-22", undefined],
  ["Wed, 21 May 2025 12:36:25 GMT", "2025-05-21", "2025-05-21T12:36:25Z"],
  ["Wed, 21 May 2025 23:15:33 +0000", "2025-05-21", "2025-05-21T23:15:33+00:00"],
  ["Wed, 21 May 2025 23:15:33 EDT", "2025-05-21", "2025-05-21T23:15:33-04:00"],
  ["21 May 2025", "2025-05-21", undefined],
  ["21 May 25 10:00 -0500", "2025-05-21", "2025-05-21T10:00:00-05:00"],
  ["July 22, 2025", "2025-07-22", undefined],
  ["2025-02-30", undefined, undefined],
  ["2025-13-01", undefined, undefined],
  ["yesterday", undefined, undefined],
  ["", undefined, undefined],
])("%s", (given, published, publishedAt) => {
  expect(publicationTime(given)).toEqual({
    ...(published === undefined ? {} : { published }),
    ...(publishedAt === undefined ? {} : { publishedAt }),
  });
});
