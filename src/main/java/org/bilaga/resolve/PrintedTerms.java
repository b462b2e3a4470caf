package org.bilaga.resolve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilaga.ast.Printing;
import org.bilaga.ast.Reference;
import org.bilaga.ast.Text;
import org.bilaga.finding.Finding;
import org.bilaga.finding.Findings;
import org.bilaga.finding.Kind;
import org.bilaga.finding.Suggestion;
import org.bilaga.source.Span;
import org.bilaga.table.Cell;
import org.bilaga.table.MatchedTable;
import org.bilaga.table.MemberMatcher;
import org.bilaga.table.Records;
import org.bilaga.table.Table;
import org.bilaga.table.TableTerms;
import org.bilaga.words.Told;

/** What is said of how a table is laid out, and what of that the table denies. */
public final class PrintedTerms {
  static final Kind NOT_SO =
      Kind.mistake("table-laid-out-otherwise")
          .en("{lack}.", "{suggestion}")
          .sv("{lack}.", "{suggestion}");

  /** So many lines of a form are looked at for what a heading may be. */
  private static final int MOST_LINES = 10;

  private PrintedTerms() {}

  /** As the table is read by; members of subtotals are bound already. */
  static TableTerms of(
      Printing printing, Optional<Text> totalRow, List<String> asked, Module module) {
    List<TableTerms.Subtotal> subtotals = new ArrayList<>(printing.subtotals().size());
    for (var subtotal : printing.subtotals()) {
      List<Integer> members = new ArrayList<>(subtotal.members().size());
      for (Reference member : subtotal.members()) {
        if (module.meaning(member).orElse(null) instanceof Referent.OfMember it) {
          members.add(it.member());
        }
      }
      subtotals.add(new TableTerms.Subtotal(subtotal.name().text(), members));
    }
    return new TableTerms(
        printing.names().map(Text::text).orElse(""),
        lines(printing),
        totalRow.map(Text::text).orElse(""),
        subtotals,
        printing.passOver().stream().map(Text::text).toList(),
        asked);
  }

  /** The same of a table of records, of whose rows nothing is known but how they begin. */
  static TableTerms ofRecords(Printing printing, List<String> asked) {
    return new TableTerms(
        printing.names().map(Text::text).orElse(""),
        lines(printing),
        "",
        List.of(),
        printing.passOver().stream().map(Text::text).toList(),
        asked);
  }

  private static TableTerms.Lines lines(Printing printing) {
    return printing
        .headings()
        .map(lines -> new TableTerms.Lines(lines.first(), lines.last()))
        .orElse(TableTerms.Lines.NONE);
  }

  /** Tells of what the table does not have. */
  static void tell(MatchedTable matched, Printing printing, Findings out) {
    tell(matched.unfound(), matched, matched.table().columns().names(), printing, out);
  }

  /** The same of a table of records. */
  static void tell(Records.Ordered records, Printing printing, Findings out) {
    var none = MatchedTable.empty(new MemberMatcher(List.of()));
    tell(records.unfound(), none, records.table().columns().names(), printing, out);
  }

  /** The same of a form. */
  public static void tellOfForm(
      List<TableTerms.Unfound> unfound, Table form, Printing printing, Findings out) {
    var none = MatchedTable.empty(new MemberMatcher(List.of()));
    List<String> texts = new ArrayList<>();
    for (int row = Cell.HEADER; row < Math.min(form.rowCount(), MOST_LINES); row++) {
      for (int column = 0; column < form.columnCount(); column++) {
        texts.add(form.text(row, column));
      }
    }
    tell(unfound, none, texts, printing, out);
  }

  private static void tell(
      List<TableTerms.Unfound> all,
      MatchedTable matched,
      List<String> headings,
      Printing printing,
      Findings out) {
    for (TableTerms.Unfound unfound : all) {
      switch (unfound) {
        case TableTerms.Unfound.Names it ->
            printing.names().ifPresent(names -> noHeading(names, headings, out));
        case TableTerms.Unfound.Lines it ->
            printing
                .headings()
                .ifPresent(
                    lines ->
                        tell(
                            lines.span(),
                            Sentences.noSuchLines(),
                            Sentences.theLastLineIs(String.valueOf(it.last())),
                            out));
        case TableTerms.Unfound.Subtotal it -> {
          Text name = printing.subtotals().get(it.index()).name();
          noSubtotal(name, matched, out);
        }
        case TableTerms.Unfound.Beginning it -> {
          Text text = printing.passOver().get(it.index());
          tell(text.span(), Sentences.noLineBegins(text.text()), Sentences.writeTheLine(), out);
        }
      }
    }
  }

  private static void noHeading(Text names, List<String> headings, Findings out) {
    var near = Suggestion.nearest(names.text(), headings);
    tell(
        names.span(),
        Sentences.noHeadingOfNames(names.text()),
        TableFindings.suggestion(near, Sentences.headingsAre(named(headings))),
        out);
  }

  private static Told named(List<String> headings) {
    List<String> named = new ArrayList<>();
    for (String name : headings) {
      if (!name.isBlank()) {
        named.add(name);
      }
    }
    return TableFindings.either(named);
  }

  /** The row that is nearest of those that are no member's is the one that is meant. */
  private static void noSubtotal(Text name, MatchedTable matched, Findings out) {
    Map<String, Span> rows = new LinkedHashMap<>();
    for (int row = 0; row < matched.table().rowCount(); row++) {
      if (matched.memberOf(row) < 0 && !matched.isSum(row)) {
        rows.putIfAbsent(matched.table().text(row, 0), matched.table().span(row, 0));
      }
    }
    var near = Suggestion.nearest(name.text(), rows.keySet());
    var suggestion = TableFindings.suggestion(near, Sentences.writeTheRowOrRemove());
    Finding finding = tell(name.span(), Sentences.noSubtotal(name.text()), suggestion, out);
    near.forEach(row -> finding.answersFor(rows.getOrDefault(row, name.span())));
  }

  private static Finding tell(Span place, Told lack, Told suggestion, Findings out) {
    Finding finding = NOT_SO.at(place).with("lack", lack).with("suggestion", suggestion);
    out.add(finding);
    return finding;
  }
}
