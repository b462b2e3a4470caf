package org.bilaga.finding;

import org.bilaga.source.Span;
import org.bilaga.words.Blanks;
import org.bilaga.words.Language;

/**
 * A kind of fault: its stable name and what it says in both languages.
 *
 * <p>Two families. A <em>mistake</em> means that the file cannot be understood and is never
 * acceptable. A <em>finding</em> means that the agreement is inconsistent; it can be marked {@code
 * disputed} with a reason, and stays visible.
 */
public final class Kind {
  private final String name;
  private final boolean disputable;
  private final Severity severity;
  private final String[] english;
  private final String[] swedish;
  private final Counted counted;

  private Kind(
      String name,
      boolean disputable,
      Severity severity,
      String[] english,
      String[] swedish,
      Counted counted) {
    this.name = name;
    this.disputable = disputable;
    this.severity = severity;
    this.english = english;
    this.swedish = swedish;
    this.counted = counted;
  }

  /** What a finding is counted as where only the number of such findings is told. */
  public enum Counted {
    CELL,
    TOTAL,
    CLAIM,
    OTHER
  }

  public static Kind mistake(String name) {
    return new Kind(name, false, Severity.ERROR, new String[2], new String[2], Counted.OTHER);
  }

  public static Kind finding(String name) {
    return new Kind(name, true, Severity.ERROR, new String[2], new String[2], Counted.OTHER);
  }

  /** A finding that does not fail the check. */
  public static Kind warning(String name) {
    return new Kind(name, true, Severity.WARNING, new String[2], new String[2], Counted.OTHER);
  }

  /** One sentence of fact, and one of advice; both may have blanks, see {@link Blanks}. */
  public Kind en(String message, String help) {
    return new Kind(name, disputable, severity, new String[] {message, help}, swedish, counted);
  }

  public Kind sv(String message, String help) {
    return new Kind(name, disputable, severity, english, new String[] {message, help}, counted);
  }

  /** The same, counted as one of these where it follows from another finding. */
  public Kind counted(Counted as) {
    return new Kind(name, disputable, severity, english, swedish, as);
  }

  public Counted counted() {
    return counted;
  }

  /** The stable kebab-case name. */
  public String name() {
    return name;
  }

  public boolean disputable() {
    return disputable;
  }

  public Severity severity() {
    return severity;
  }

  public String message(Language language) {
    return language == Language.SWEDISH ? swedish[0] : english[0];
  }

  public String help(Language language) {
    return language == Language.SWEDISH ? swedish[1] : english[1];
  }

  public Finding at(Span span) {
    return new Finding(this, span);
  }

  @Override
  public String toString() {
    return name;
  }
}
