/** What a source says of one article, before it is made one: everything as given, dates unread. */
export interface ArticleDraft {
  readonly givenId?: string | undefined;
  readonly title?: string | undefined;
  readonly standfirst?: string | undefined;
  /** Plain text, a line a paragraph. */
  readonly body: string;
  /** Captions of pictures; they stand behind the body, marked as such. */
  readonly captions?: readonly string[] | undefined;
  readonly published?: string | undefined;
  /** When it was last changed, as the source says. */
  readonly modified?: string | undefined;
  readonly outlet?: string | undefined;
  readonly url?: string | undefined;
  readonly author?: string | undefined;
  readonly language?: string | undefined;
  readonly summaryOnly?: boolean | undefined;
  readonly demo?: boolean | undefined;
  /** The dated entries of a live blog, or the items of a briefing or newsletter, each a report of its own; who takes them leaves this draft's body. */
  readonly entries?: readonly ArticleDraft[] | undefined;
}
