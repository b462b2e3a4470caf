package org.bilaga.document;

import org.bilaga.words.Told;

/** What is said of a document that cannot be read, and of one that was read but not all of it. */
public final class HindranceText {
  private static final long MILLION = 1_000_000;

  private HindranceText() {}

  /** Why it cannot be read, and what to do. */
  public static Told of(Hindrance why) {
    return switch (why) {
      case Hindrance.Encrypted it -> Sentences.documentEncrypted();
      case Hindrance.Scanned it -> Sentences.documentScanned(it.pages());
      case Hindrance.Damaged it -> Sentences.documentDamaged();
      case Hindrance.NotRead it ->
          it.what().isEmpty()
              ? Sentences.documentOfUnknownKind()
              : Sentences.documentNotRead(it.what());
      case Hindrance.Empty it -> Sentences.documentEmpty();
      case Hindrance.TooLarge it ->
          switch (it.limit()) {
            case BYTES -> Sentences.documentOverMegabytes(it.most() / MILLION);
            case PAGES -> Sentences.documentOverPages(it.most());
            case CHARACTERS -> Sentences.documentOverCharacters(it.most() / MILLION);
            case DEPTH -> Sentences.documentTooDeep(it.most());
            case SECONDS -> Sentences.documentTooSlow(it.most());
          };
    };
  }

  public static Told of(Document.Notice notice) {
    return switch (notice.what()) {
      case TRACKED_CHANGES -> Sentences.changesTracked(notice.count());
      case COMMENTS -> Sentences.commentsPassedOver(notice.count());
      case HIDDEN_TEXT -> Sentences.hiddenTextPassedOver(notice.count());
      case PAGES_WITHOUT_TEXT -> Sentences.pagesWithoutText(notice.count());
    };
  }
}
