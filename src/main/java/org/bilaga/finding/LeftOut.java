package org.bilaga.finding;

import org.bilaga.money.Fraction;
import org.bilaga.source.Span;
import org.bilaga.words.Told;

/**
 * How many findings of one kind, about one column of a table or else one file, were made and are
 * not listed: of more than {@link Findings#MOST} nobody reads a list, and no memory holds them.
 *
 * @param place that of the first
 * @param column the column's place in its table; -1 where it is about none
 * @param off by how much all their figures together are off
 */
public record LeftOut(Kind kind, Span place, int column, int count, Fraction off) {

  static LeftOut of(Finding finding) {
    return new LeftOut(finding.kind(), finding.span(), column(finding), 1, off(finding));
  }

  LeftOut and(LeftOut more) {
    return new LeftOut(kind, place, column, count + more.count, off.add(more.off));
  }

  /** The same, of whatever column. */
  LeftOut ofFile() {
    return new LeftOut(kind, place, -1, count, off);
  }

  /** Whether a finding is of those that are not all listed. */
  public boolean isLike(Finding finding) {
    return finding.kind().equals(kind)
        && finding.span().file().name().equals(place.file().name())
        && (column < 0 || column(finding) == column);
  }

  /** Whether both are of the same kind in the same file. */
  public boolean isOf(LeftOut other) {
    return other.kind.equals(kind)
        && other.place.file().name().equals(place.file().name())
        && (column < 0 || other.column == column);
  }

  static int column(Finding finding) {
    return finding.subject().orElse(null) instanceof PublishedCell cell ? cell.column() : -1;
  }

  private static Fraction off(Finding finding) {
    return finding.difference().orElse(Fraction.ZERO);
  }

  /** "And 799 082 more in the file, not listed." */
  public Told told() {
    String number = Figures.plain().text(Fraction.of(count));
    return Sentences.moreNotListed(number, kind.name(), place.file().name());
  }
}
