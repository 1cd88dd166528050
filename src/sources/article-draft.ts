/** What a source says of one article, before it is made one: everything as given, dates unread. */
export interface ArticleDraft {
  readonly givenId?: string | undefined;
  readonly title?: string | undefined;
  readonly standfirst?: string | undefined;
  /** Plain text, a line a paragraph. */
  readonly body: string;
  readonly published?: string | undefined;
  readonly outlet?: string | undefined;
  readonly url?: string | undefined;
  readonly author?: string | undefined;
  readonly language?: string | undefined;
  readonly summaryOnly?: boolean | undefined;
  readonly demo?: boolean | undefined;
}
