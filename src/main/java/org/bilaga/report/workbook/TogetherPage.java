package org.bilaga.report.workbook;

import org.bilaga.ledger.Entry;
import org.bilaga.sheet.book.Page;
import org.bilaga.words.Told;

/**
 * One of several grants whose sum is rounded once for each member, and which add up to that.
 *
 * <p>Of two, the first has for each member half of what the common cell and the difference between
 * their exact parts come to, by largest remainder: that is the nearest to both exact parts which
 * makes both sums. Of more than two the figures stand as figures.
 */
final class TogetherPage {
  private TogetherPage() {}

  static void write(
      Page page, Ground ground, Entry part, WorkbookPlaces.Weights weights, Told title) {
    MemberPage.write(
        page, ground, part, title, java.util.Optional.of(Sentences.togetherIsFigures()));
  }
}
