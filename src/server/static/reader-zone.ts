/** Shows every instant in the reader's own zone and way of writing; the source's time stays, on hover. */
export function showReaderZone(): void {
  const format = new Intl.DateTimeFormat("en-GB", {
    day: "numeric",
    month: "long",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZoneName: "short",
  });
  for (const moment of document.querySelectorAll<HTMLTimeElement>("time[data-moment]")) {
    const { dateTime } = moment;
    const instant = new Date(dateTime);
    // Without a zone an instant is not known: it stays as the source has it.
    if (!/[TZ].*(?:Z|[+-]\d\d:?\d\d)$/.test(dateTime) || Number.isNaN(instant.getTime())) continue;
    moment.title = `At the source: ${moment.textContent}`;
    moment.textContent = format.format(instant).replace(" at ", ", ");
  }
}
