package org.bilaga.answer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bilaga.document.Documents;
import org.bilaga.finding.Finding;
import org.bilaga.finding.Visible;
import org.bilaga.report.AppendixSheet;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.AppendixTable;
import org.bilaga.resolve.Referent;
import org.bilaga.sheet.Prose;
import org.bilaga.sheet.SheetPart;
import org.bilaga.sheet.word.WordTemplate;
import org.bilaga.sheet.word.WordTemplate.Filling;
import org.bilaga.words.Language;
import org.bilaga.words.Told;
import org.bilaga.workspace.Engine;
import org.bilaga.workspace.NamedPaths;
import org.bilaga.workspace.Question;
import org.bilaga.workspace.Refused;

/**
 * A text for Word whose marks are filled with what a question has as its answer.
 *
 * <p>All marks or none: where one cannot be filled, nothing is written.
 */
final class TemplateAnswer {
  /** In any language's words. */
  private static final Pattern TABLE = tablePattern();

  private static final Pattern APPENDIX = appendixPattern();

  private static final String APPENDIX_EXAMPLE = "appendix gnv-2020 3";

  private final Given given;
  private final Engine engine;
  private Optional<Language> language = Optional.empty();

  private TemplateAnswer(Given given, Engine engine) {
    this.given = given;
    this.engine = engine;
  }

  static Answered of(Given given, Engine engine) throws Refused {
    return new TemplateAnswer(given, engine).answered();
  }

  private static Pattern tablePattern() {
    List<String> tables = new ArrayList<>();
    List<String> by = new ArrayList<>();
    for (Language language : Language.all()) {
      tables.add(Pattern.quote(Sentences.tableOfMark().in(language)));
      by.add(Pattern.quote(Sentences.byOfMark().in(language)));
    }
    return Pattern.compile(
        "(?:"
            + String.join("|", tables)
            + ")\\s+(.+?)(?:\\s+(?:"
            + String.join("|", by)
            + ")\\s+(\\S+))?");
  }

  private static Pattern appendixPattern() {
    List<String> words = new ArrayList<>();
    for (Language language : Language.all()) {
      words.add(Pattern.quote(Sentences.appendixOfMark().in(language)));
    }
    return Pattern.compile("(?:" + String.join("|", words) + ")\\s+(.+?)\\s+(\\S+)");
  }

  private Answered answered() throws Refused {
    String name = given.value(Choice.FILLED, "");
    Told shown = Told.text(Visible.name(name));
    var template = new WordTemplate(read(name));
    Set<String> marks =
        template.marks().orElseThrow(() -> Refused.because(Sentences.noTemplate(shown)));
    List<Told> wrong = new ArrayList<>();
    template.left().forEach(it -> wrong.add(left(it, shown)));
    if (marks.isEmpty() && wrong.isEmpty()) {
      throw Refused.because(Sentences.noMarks("{{gnv-2020.total}}", shown));
    }
    Map<String, Filling> fillings = new HashMap<>();
    List<Finding> mistakes = new ArrayList<>();
    for (String mark : marks) {
      try {
        Filling filling = filling(mark);
        if (filling instanceof Filling.Table && template.takesWords(mark)) {
          throw Refused.because(Sentences.tableStandsAlone());
        } else if (filling instanceof Filling.Table && template.isBesideWords(mark)) {
          throw Refused.because(Sentences.tableBesideWords());
        }
        fillings.put(mark, filling);
      } catch (Refused refused) {
        language = language.or(refused::language);
        wrong.add(Sentences.markNotFilled(Visible.prose("{{" + mark + "}}"), shown));
        wrong.addAll(refused.told());
        mistakes.addAll(refused.mistakes());
      }
    }
    if (!wrong.isEmpty()) {
      throw Refused.ofQuestion(wrong, mistakes).in(language);
    }
    Answered.Body body = setting -> template.filled(fillings, setting.language());
    return new Answered(body, Optional.empty(), List.of(), List.of(), language, true);
  }

  /** What looks like a mark and stays: nothing is sent to a reader with braces in it. */
  private static Told left(WordTemplate.Left left, Told file) {
    String mark = Visible.prose(left.mark());
    return switch (left.place()) {
      case CHART -> Sentences.markInChart(mark, file);
      case DIAGRAM -> Sentences.markInDiagram(mark, file);
      case PROPERTIES -> Sentences.markInProperties(mark, file);
      case FIELD -> Sentences.markInField(mark, file);
      case LINK -> Sentences.markInLink(mark, file);
      case DESCRIPTION -> Sentences.markInDescription(mark, file);
      case ELSEWHERE -> Sentences.markElsewhere(mark, file);
      case PARTED -> Sentences.markNotEnded(mark, file);
    };
  }

  private static byte[] read(String name) throws Refused {
    Path file =
        NamedPaths.readable(name)
            .filter(Files::isRegularFile)
            .orElseThrow(() -> Refused.because(NamedPaths.missing(name)));
    try {
      if (Files.size(file) > Documents.MOST_BYTES) {
        throw Refused.because(Sentences.noTemplate(Told.text(Visible.name(name))));
      }
      return Files.readAllBytes(file);
    } catch (IOException unreadable) {
      throw Refused.because(NamedPaths.missing(name));
    }
  }

  private Filling filling(String mark) throws Refused {
    Matcher appendix = APPENDIX.matcher(mark);
    if (appendix.matches()) {
      return appendix(appendix.group(1), appendix.group(2));
    }
    Matcher table = TABLE.matcher(mark);
    Map<String, List<String>> chosen = new HashMap<>(given.chosen());
    chosen.remove(Choice.FILLED.name());
    chosen.remove(Choice.PER.name());
    String asked = mark;
    if (table.matches()) {
      asked = table.group(1);
      if (table.group(2) != null) {
        chosen.put(Choice.BY.name(), List.of(table.group(2)));
      }
    }
    Answered answered = Showing.of(new Given(List.of(asked), chosen), engine);
    language = language.or(answered::language);
    for (SheetPart part : answered.sheet().orElseThrow().parts()) {
      if (part instanceof Prose.Answer answer) {
        return new Filling.Words(spoken -> answer.answer().text(spoken));
      } else if (part.asTable().isPresent()) {
        return new Filling.Table(part.asTable().get());
      }
    }
    throw Refused.because(Sentences.showWhat());
  }

  private Filling appendix(String name, String number) throws Refused {
    Map<String, List<String>> chosen = new HashMap<>(given.chosen());
    chosen.remove(Choice.FILLED.name());
    chosen.remove(Choice.PER.name());
    var own = new Given(List.of(name), chosen);
    Question question = own.question(name, own.selection(engine));
    language = language.or(question::language);
    if (!(question.meaning().orElse(null) instanceof Referent.OfAgreement of)) {
      throw Refused.because(
          Sentences.appendixOfWhat(Visible.prose(name), "{{" + APPENDIX_EXAMPLE + "}}"));
    }
    Agreement agreement = of.agreement();
    question.requireUntouched(touched -> touched.parts(agreement));
    List<String> numbers = new ArrayList<>();
    for (AppendixTable table : agreement.appendices()) {
      String its = table.declared().number().text();
      if (its.equals(number)) {
        return new Filling.Table(AppendixSheet.of(table, question.evaluator()));
      }
      numbers.add(its);
    }
    throw Refused.because(
        numbers.isEmpty()
            ? Sentences.noAppendices(agreement.name())
            : Sentences.noAppendixNumbered(
                agreement.name(), Visible.prose(number), String.join(", ", numbers)));
  }
}
