package org.bilaga.answer;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.bilaga.audit.DocumentAudit;
import org.bilaga.document.Block;
import org.bilaga.document.Document;
import org.bilaga.document.TextLanguage;
import org.bilaga.figure.Figure;
import org.bilaga.finding.Finding;
import org.bilaga.finding.Findings;
import org.bilaga.infer.Inference;
import org.bilaga.infer.PublishedColumn;
import org.bilaga.infer.PublishedTable;
import org.bilaga.money.Denomination;
import org.bilaga.money.Fraction;
import org.bilaga.report.inferred.InferenceSheet;
import org.bilaga.resolve.DocumentTables;
import org.bilaga.resolve.TableFindings;
import org.bilaga.resolve.Workspace;
import org.bilaga.table.Columns;
import org.bilaga.table.FigureValue;
import org.bilaga.table.MatchedTable;
import org.bilaga.table.OwnMembers;
import org.bilaga.table.TableProblem;
import org.bilaga.table.TableReader;
import org.bilaga.table.TableReading;
import org.bilaga.table.document.TablePart;
import org.bilaga.words.Language;
import org.bilaga.workspace.NamedPaths;
import org.bilaga.workspace.Refused;

/** The key, total and rounding behind a published table, which no agreement need know. */
final class InferredAnswer {
  private InferredAnswer() {}

  static Answered of(Given given) throws Refused {
    if (given.words().size() != 1) {
      throw Refused.because(Sentences.inferWhat());
    }
    String word = given.words().getFirst();
    Path file =
        NamedPaths.readable(word).orElseThrow(() -> Refused.because(NamedPaths.missing(word)));
    Path path = file.toAbsolutePath().normalize();
    var part =
        new TablePart(
            given.value(Choice.SHEET),
            Optional.empty(),
            given.value(Choice.TABLE),
            List.of(),
            true);
    var findings = new Findings();
    Optional<Language> written = Optional.empty();
    Optional<TableReading> reading;
    Optional<Document> document = document(word, part, given);
    if (document.isPresent()) {
      written = TextLanguage.of(document.get());
      reading = Optional.of(DocumentTables.read(document.get(), part));
    } else {
      reading = reading(path, part, findings);
    }
    var matched = reading.flatMap(it -> matched(it, findings));
    var table = matched.map(PublishedTable::of);
    if (table.isEmpty() || table.get().names().size() < 2 || table.get().columns().isEmpty()) {
      var mistakes = findings.sorted();
      if (mistakes.isEmpty()) {
        throw Refused.because(Sentences.noFiguresBesideNames(word));
      }
      boolean which = reading.filter(InferredAnswer::isOfSeveral).isPresent();
      throw Refused.ofQuestion(which ? List.of(Sentences.sayWhichTable()) : List.of(), mistakes);
    }
    var key = key(given, matched.get(), table.get());
    var inference = Inference.of(table.get(), key, total(given));
    var source =
        new InferenceSheet.Source(
            String.valueOf(path.getFileName()),
            part.sheet(),
            part.table()
                .or(() -> document.filter(it -> DocumentTables.isText(word)).map(it -> "1")));
    return Answered.of(
            InferenceSheet.of(inference, source, currency(word, table.get())),
            given,
            List.of(),
            written)
        .finding(warnings(findings), true);
  }

  /**
   * The document that a table is one of; empty where the file is a table. Plain text is a document
   * as far as it has tables among its lines.
   */
  private static Optional<Document> document(String word, TablePart part, Given given)
      throws Refused {
    boolean said = DocumentTables.isOne(word, part);
    if (!said && (!DocumentTables.isText(word) || part.sheet().isPresent())) {
      return Optional.empty();
    }
    Document document = ReadDocument.of(word, Language.ENGLISH).document();
    boolean has = document.blocks().stream().anyMatch(Block.Table.class::isInstance);
    if (!said && !has) {
      return Optional.empty();
    }
    // Its places are told in the language that the rest is told in.
    Language spoken = given.language().or(() -> TextLanguage.of(document)).orElse(Language.ENGLISH);
    return Optional.of(
        spoken == Language.ENGLISH ? document : ReadDocument.of(word, spoken).document());
  }

  /**
   * What amounts are in that do not say it, as an import of the file decides; not asked where all
   * columns say what they are.
   */
  private static Optional<Denomination> currency(String word, PublishedTable table) {
    if (table.columns().stream().noneMatch(InferredAnswer::isUnsaid)) {
      return Optional.empty();
    }
    try {
      var document = ReadDocument.of(word, Language.ENGLISH).document();
      return DocumentAudit.of(List.of(document)).marks().currency();
    } catch (Refused unreadable) {
      return Optional.empty();
    }
  }

  private static boolean isUnsaid(PublishedColumn column) {
    return column.unit().equals(Denomination.NONE)
        && switch (column.counts()) {
          case MONEY, UNKNOWN -> true;
          case THINGS, SHARES -> false;
        };
  }

  private static Optional<TableReading> reading(Path path, TablePart part, Findings out) {
    Path folder = Optional.ofNullable(path.getParent()).orElse(path);
    var workspace = new Workspace(folder, Path.of("").toAbsolutePath());
    return workspace
        .bytes(path, Optional.empty(), TableReader.MAX_BYTES, out)
        .map(bytes -> new TableReader().read(bytes, workspace.shown(path), part));
  }

  /** What is wrong with the table is told; empty where it hinders reading on. */
  private static Optional<MatchedTable> matched(TableReading reading, Findings out) {
    if (!reading.usable()) {
      TableFindings.tell(reading.problems(), out);
      return Optional.empty();
    }
    return Optional.of(OwnMembers.of(reading))
        .filter(matched -> TableFindings.tell(matched.shape(), out));
  }

  /** Whether the file has several tables, and it is not said, or wrongly, which is meant. */
  private static boolean isOfSeveral(TableReading reading) {
    return reading.problems().stream()
        .anyMatch(
            it ->
                it instanceof TableProblem.WhichPart
                    || it instanceof TableProblem.NoSuchPart none && !none.there().isEmpty());
  }

  private static List<Finding> warnings(Findings findings) {
    return List.copyOf(findings.sorted());
  }

  private static Optional<PublishedColumn> key(
      Given given, MatchedTable matched, PublishedTable table) throws Refused {
    Optional<String> heading = given.value(Choice.KEY);
    if (heading.isEmpty()) {
      return Optional.empty();
    }
    if (matched.table().columns().find(heading.get()) instanceof Columns.Lookup.Found found) {
      for (PublishedColumn column : table.columns()) {
        if (column.index() == found.column()) {
          return Optional.of(column);
        }
      }
    }
    var headings = table.columns().stream().map(it -> "\"" + it.heading() + "\"").toList();
    throw Refused.because(Sentences.noSuchHeading(heading.get(), String.join(", ", headings)));
  }

  private static Optional<Fraction> total(Given given) throws Refused {
    Optional<String> written = given.value(Choice.TOTAL);
    if (written.isEmpty()) {
      return Optional.empty();
    }
    if (Figure.of(written.get()) instanceof Figure.Printed printed) {
      return Optional.of(FigureValue.of(printed));
    }
    throw Refused.because(Sentences.notAnAmount(written.get()));
  }
}
