package org.bilaga.answer;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bilaga.finding.Finding;
import org.bilaga.finding.TextRenderer;
import org.bilaga.sheet.Format;
import org.bilaga.sheet.Setting;
import org.bilaga.sheet.Sheet;
import org.bilaga.words.Language;
import org.bilaga.words.Told;
import org.bilaga.workspace.Refused;

/**
 * What a question was answered with.
 *
 * @param body what was asked for
 * @param sheet the same before it is written; empty where it is no sheet
 * @param notes what is to be said beside it
 * @param findings what is wrong with what was given beside the files, such as facts
 * @param language that of the files that were asked about
 * @param isGood whether all is as one would wish it; a program that asks is told
 */
public record Answered(
    Body body,
    Optional<Sheet> sheet,
    List<Told> notes,
    List<Finding> findings,
    Optional<Language> language,
    boolean isGood) {

  /** What is to be known beside the answer, in whole lines. */
  public String beside(Setting setting) {
    var out = new StringBuilder();
    notes.forEach(note -> out.append(note.in(setting.language())).append('\n'));
    if (!findings.isEmpty()) {
      new TextRenderer(setting.language(), setting.palette(), true).render(findings, out);
      out.append('\n');
    }
    return out.toString();
  }

  /** What was asked for, before it is known who reads it. */
  @FunctionalInterface
  public interface Body {
    /** As a reader of this language, these colours and this width has it. */
    byte[] written(Setting setting);

    static Body of(Sheet sheet, Format format) {
      return setting -> format.write(sheet, setting);
    }
  }

  /** Lays out text into what is given to it. */
  @FunctionalInterface
  interface Text {
    void write(Setting setting, StringBuilder out);
  }

  /**
   * A sheet, arranged and in the form that is chosen.
   *
   * @throws Refused where it cannot be arranged so
   */
  static Answered of(Sheet sheet, Given given, List<Told> notes, Optional<Language> language)
      throws Refused {
    Sheet arranged;
    try {
      arranged = given.arranged(sheet);
    } catch (Refused refused) {
      throw refused.in(language);
    }
    return new Answered(
        Body.of(arranged, given.format()),
        Optional.of(arranged),
        List.copyOf(notes),
        List.of(),
        language,
        true);
  }

  static Answered of(Text text, List<Told> notes, Optional<Language> language) {
    Body body =
        setting -> {
          var out = new StringBuilder();
          text.write(setting, out);
          return out.toString().getBytes(StandardCharsets.UTF_8);
        };
    return new Answered(body, Optional.empty(), List.copyOf(notes), List.of(), language, true);
  }

  /** The same, where something is wrong with what was given, or there is no good answer. */
  Answered finding(List<Finding> found, boolean good) {
    return new Answered(body, sheet, notes, List.copyOf(found), language, good);
  }

  /** The same written in another way. */
  Answered with(Body other) {
    return new Answered(other, sheet, notes, findings, language, isGood);
  }

  /** The same with a sentence beside it. */
  public Answered noting(Told note) {
    List<Told> all = new ArrayList<>(notes);
    all.add(note);
    return new Answered(body, sheet, List.copyOf(all), findings, language, isGood);
  }

  /** The same with a sentence before it; for what is no sheet. */
  public Answered led(Told lead, Language spoken) {
    Body both =
        setting -> {
          byte[] first = (lead.in(setting.language()) + "\n\n").getBytes(StandardCharsets.UTF_8);
          byte[] then = body.written(setting);
          byte[] all = Arrays.copyOf(first, first.length + then.length);
          System.arraycopy(then, 0, all, first.length, then.length);
          return all;
        };
    return new Answered(both, sheet, notes, findings, Optional.of(spoken), isGood);
  }

  /** The same with another sheet, in a form and a language. */
  public Answered with(Sheet other, Format format, Language spoken) {
    return new Answered(
        Body.of(other, format), Optional.of(other), notes, findings, Optional.of(spoken), isGood);
  }
}
