package org.bilaga.studio;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bilaga.assist.Completion;
import org.bilaga.assist.Hover;
import org.bilaga.assist.Proposal;
import org.bilaga.assist.Spot;
import org.bilaga.finding.Findings;
import org.bilaga.finding.Visible;
import org.bilaga.format.Formatted;
import org.bilaga.format.Formatter;
import org.bilaga.parser.AgreementParser;
import org.bilaga.parser.ShownWord;
import org.bilaga.sheet.Datum;
import org.bilaga.sheet.Fields;
import org.bilaga.sheet.SheetCell;
import org.bilaga.words.Language;
import org.bilaga.words.Told;
import org.bilaga.workspace.AgreementFiles;
import org.bilaga.workspace.Analysis;
import org.bilaga.workspace.Refused;

/** What helps one who writes, as the page has it. */
final class Assistance {
  /** More than anybody reads; with the next letter there are fewer. */
  private static final int MOST = 200;

  private Assistance() {}

  /** What each word is, by one letter with its place, so that it can be coloured. */
  static PageReply words(Typed typed) {
    List<SheetCell> words = new ArrayList<>();
    if (typed.name().endsWith(AgreementFiles.ENDING)) {
      for (ShownWord word : ShownWord.of(typed.text())) {
        words.add(SheetCell.text(colour(word.sort()) + word.start() + "-" + word.end()));
      }
    }
    return PageReply.json(new Datum.Several(words), typed.language());
  }

  private static String colour(ShownWord.Sort sort) {
    return switch (sort) {
      case KEYWORD -> "k";
      case NAME -> "n";
      case FIGURE -> "f";
      case TEXT, OPEN_TEXT -> "t";
      case COMMENT -> "c";
      case SECTION -> "s";
      case TABLE_ROW -> "r";
      case SIGN -> "x";
    };
  }

  /** What may stand where somebody types. */
  static PageReply proposals(Typed typed, Analysis analysis) {
    var source = typed.source();
    int offset = EditorPlaces.offset(source, typed.request());
    List<Proposal> found =
        Completion.at(new Spot(analysis, typed.file(), offset), typed.language());
    List<Fields> proposals = new ArrayList<>();
    int start = found.isEmpty() ? offset : found.getFirst().start();
    for (Proposal proposal : found.subList(0, Math.min(MOST, found.size()))) {
      if (proposal.start() == start) {
        proposals.add(
            new Fields()
                .put("text", proposal.text())
                .put("description", proposal.description())
                .put("sort", proposal.sort().name().toLowerCase(Locale.ROOT)));
      }
    }
    int line = source.lineInText(start);
    return PageReply.json(
        new Fields()
            .put("line", line)
            .put("column", start - source.lineStart(line))
            .put("proposals", proposals),
        typed.language());
  }

  /** What is said of the name that somebody points at. */
  static PageReply explanation(Typed typed, Analysis analysis) {
    int offset = EditorPlaces.offset(typed.source(), typed.request());
    var hover = Hover.at(new Spot(analysis, typed.file(), offset));
    if (hover.isEmpty()) {
      return PageReply.notWanted();
    }
    List<Told> told = new ArrayList<>();
    for (Told one : hover.get().told()) {
      told.add(language -> Visible.prose(one.in(language)));
    }
    return PageReply.json(
        new Fields()
            .put("at", EditorPlaces.of(hover.get().span()))
            .put("declaration", hover.get().declaration())
            .put("told", Datum.Several.told(told)),
        typed.language());
  }

  /** The text laid out, or in the other vocabulary. */
  static PageReply layout(Typed typed) throws Refused {
    String to = typed.request().value("to");
    Formatter formatter = to.isEmpty() ? Formatter.keepingWords() : Formatter.in(other(typed));
    return switch (formatter.format(typed.source())) {
      case Formatted.Text it ->
          PageReply.json(new Fields().put("text", it.text()), typed.language());
      case Formatted.NotUnderstood it -> throw Refused.ofFiles(it.mistakes());
      case Formatted.ReadOtherwise it -> throw Refused.because(Sentences.readOtherwise(it.place()));
    };
  }

  /** The vocabulary that a text is not written in. */
  private static Language other(Typed typed) {
    Language written = new AgreementParser(typed.source(), new Findings()).read().language();
    return Language.all().stream()
        .filter(language -> language != written)
        .findFirst()
        .orElse(written);
  }
}
