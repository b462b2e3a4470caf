package org.bilaga.finding;

import java.util.ArrayList;
import java.util.List;
import org.bilaga.source.Span;
import org.bilaga.words.Blanks;
import org.bilaga.words.Language;

/**
 * A kind of fault: its stable name and what it says in each language: in English and Swedish beside
 * the rule, in a further one by a file {@code kinds_CODE.properties} beside this class, with {@code
 * key-sums-to-zero.message} and {@code key-sums-to-zero.help}.
 *
 * <p>Two families. A <em>mistake</em> means that the file cannot be understood and is never
 * acceptable. A <em>finding</em> means that the agreement is inconsistent; it can be marked {@code
 * disputed} with a reason, and stays visible.
 */
public final class Kind {
  private final String name;
  private final boolean disputable;
  private final Severity severity;
  private final List<Text> texts;
  private final Counted counted;

  private record Text(Language language, String message, String help) {}

  private Kind(
      String name, boolean disputable, Severity severity, List<Text> texts, Counted counted) {
    this.name = name;
    this.disputable = disputable;
    this.severity = severity;
    this.texts = texts;
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
    return new Kind(name, false, Severity.ERROR, List.of(), Counted.OTHER);
  }

  public static Kind finding(String name) {
    return new Kind(name, true, Severity.ERROR, List.of(), Counted.OTHER);
  }

  /** A finding that does not fail the check. */
  public static Kind warning(String name) {
    return new Kind(name, true, Severity.WARNING, List.of(), Counted.OTHER);
  }

  /** One sentence of fact, and one of advice; both may have blanks, see {@link Blanks}. */
  public Kind en(String message, String help) {
    return in(Language.ENGLISH, message, help);
  }

  public Kind sv(String message, String help) {
    return in(Language.SWEDISH, message, help);
  }

  private Kind in(Language language, String message, String help) {
    List<Text> all = new ArrayList<>(texts);
    all.add(new Text(language, message, help));
    return new Kind(name, disputable, severity, List.copyOf(all), counted);
  }

  /** The same, counted as one of these where it follows from another finding. */
  public Kind counted(Counted as) {
    return new Kind(name, disputable, severity, texts, as);
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
    return text(language).message();
  }

  public String help(Language language) {
    return text(language).help();
  }

  /** Beside the rule, else in the file of the language; in the first language where neither is. */
  private Text text(Language language) {
    for (Text text : texts) {
      if (text.language() == language) {
        return text;
      }
    }
    String[] own = KindTexts.of(language.code(), name);
    return own.length == 0 ? texts.get(0) : new Text(language, own[0], own[1]);
  }

  public Finding at(Span span) {
    return new Finding(this, span);
  }

  @Override
  public String toString() {
    return name;
  }
}
