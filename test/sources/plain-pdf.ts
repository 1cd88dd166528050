/** A line of a page: size of its letters, place from the left and from the bottom, words. */
export type PdfTestLine = readonly [number, number, number, string];

/** A PDF as plain as can be: its pages' lines in Helvetica, no table of places (readers make one). */
export function pdf(...pages: readonly (readonly PdfTestLine[])[]): Uint8Array {
  const kids = pages.map((_, at) => `${4 + at * 2} 0 R`).join(" ");
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
  ];
  for (const [at, lines] of pages.entries()) {
    const drawn = lines.map(([size, x, y, words]) => `BT /F1 ${size} Tf ${x} ${y} Td (${words}) Tj ET`).join("\n");
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + at * 2} 0 R >>`,
      `<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`,
    );
  }
  return Buffer.from(
    `%PDF-1.4\n${objects.map((text, at) => `${at + 1} 0 obj\n${text}\nendobj`).join("\n")}\ntrailer << /Root 1 0 R >>\n%%EOF`,
  );
}
