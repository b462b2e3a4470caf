package org.bilaga.report.inferred;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bilaga.finding.Figures;
import org.bilaga.infer.Basis;
import org.bilaga.infer.Explanation.Division;
import org.bilaga.infer.Explanation.Sum;
import org.bilaga.infer.Inference;
import org.bilaga.infer.Inference.Inferred;
import org.bilaga.infer.PublishedColumn;
import org.bilaga.money.Denomination;
import org.bilaga.money.RoundingRule;
import org.bilaga.resolve.Group;
import org.bilaga.sheet.Prose;
import org.bilaga.sheet.SheetPart;
import org.bilaga.words.Joined;
import org.bilaga.words.Told;

/**
 * The sentences of an agreement that give a table what was inferred of it: its data, keys and
 * grants, and the table itself to compare with.
 */
final class WrittenModel {
  private static final String INDENT = "    ";
  private static final int LONGEST_NAME = 28;

  private final Inference inference;
  private final String file;
  private final Map<PublishedColumn, String> names = new HashMap<>();
  private final Set<String> taken = new HashSet<>();

  WrittenModel(Inference inference, String file) {
    this.inference = inference;
    this.file = file;
    for (Inferred inferred : inference.columns()) {
      names.put(inferred.column(), name(inferred.column().heading()));
    }
  }

  /** Nothing where no column was explained by a division. */
  List<SheetPart> parts() {
    List<Told> keys = new ArrayList<>();
    List<Told> grants = new ArrayList<>();
    List<Told> columns = new ArrayList<>();
    Set<PublishedColumn> data = new HashSet<>();
    for (Inferred inferred : inference.columns()) {
      if (inferred.explanation().orElse(null) instanceof Division division) {
        data.addAll(division.basis().columns());
      }
    }
    for (Inferred inferred : inference.columns()) {
      PublishedColumn column = inferred.column();
      if (data.contains(column)) {
        keys.add(Sentences.keyIs(name(column), Sentences.dataName(), name(column)));
      }
      value(inferred, data.contains(column), grants)
          .ifPresent(
              value -> columns.add(indented(Sentences.columnIs(quoted(column.heading()), value))));
    }
    if (grants.isEmpty()) {
      return List.of();
    }
    List<Told> lines = new ArrayList<>();
    if (!data.isEmpty()) {
      lines.add(
          opened(Sentences.dataFrom(Sentences.dataName(), Sentences.groupName(), quoted(file))));
      for (Inferred inferred : inference.columns()) {
        PublishedColumn column = inferred.column();
        if (data.contains(column)) {
          lines.add(indented(Sentences.columnIs(name(column), quoted(column.heading()))));
        }
      }
      lines.add(Told.text("}"));
    }
    lines.addAll(keys);
    lines.addAll(grants);
    lines.add(
        opened(
            Sentences.appendixFrom(
                Joined.by("", List.of(Told.text("\""), Sentences.appendixTitle(), Told.text("\""))),
                quoted(file),
                Sentences.groupName())));
    lines.addAll(columns);
    lines.add(Told.text("}"));
    return List.of(
        new Prose.Paragraph(Sentences.toWrite(Sentences.groupName())), Prose.Paragraph.of(lines));
  }

  /** What a column of the appendix is; a grant is written for one that is divided. */
  private Optional<Told> value(Inferred inferred, boolean isData, List<Told> grants) {
    PublishedColumn column = inferred.column();
    return switch (inferred.explanation().orElse(null)) {
      case null -> {
        if (isData) {
          yield Optional.of(Joined.by(".", List.of(Sentences.dataName(), Told.text(name(column)))));
        } else if (!isMoney(column)) {
          yield Optional.empty();
        }
        grants.add(Sentences.grantListed(name(column), Sentences.groupName()));
        yield Optional.of(Told.text(name(column)));
      }
      case Division it when column.counts() == PublishedColumn.Counts.SHARES ->
          it.basis().columns().stream().findFirst().map(of -> Told.text(name(of)));
      case Division it -> {
        grants.add(grant(column, it));
        yield Optional.of(Told.text(name(column)));
      }
      case Sum it ->
          it.of().stream().allMatch(this::isWritten)
              ? Optional.of(
                  Joined.by(" + ", it.of().stream().map(of -> Told.text(name(of))).toList()))
              : Optional.empty();
    };
  }

  private boolean isWritten(PublishedColumn column) {
    for (Inferred inferred : inference.columns()) {
      if (inferred.column() == column) {
        return inferred.explanation().map(it -> it instanceof Division).orElse(isMoney(column));
      }
    }
    return false;
  }

  /** Whether a column that nothing explains is money all the same: it says so, or is summed. */
  private boolean isMoney(PublishedColumn column) {
    for (Inferred inferred : inference.columns()) {
      if (inferred.explanation().orElse(null) instanceof Sum sum && sum.of().contains(column)) {
        return column.counts() != PublishedColumn.Counts.THINGS;
      }
    }
    return column.counts() == PublishedColumn.Counts.MONEY;
  }

  private Told grant(PublishedColumn column, Division division) {
    var unit = column.unit().equals(Denomination.NONE) ? Denomination.USUAL : column.unit();
    String amount = Figures.natural(unit, division.total()).text(division.total());
    Told sentence =
        division.basis() instanceof Basis.Of of
            ? Sentences.grantBy(name(column), amount, Sentences.groupName(), name(of.column()))
            : Sentences.grantEqually(name(column), amount, Sentences.groupName());
    return division.rule().equals(RoundingRule.DEFAULT)
        ? sentence
        : Joined.commas(
            List.of(
                sentence, new ExplanationText(inference.table(), column).rounded(division.rule())));
  }

  private String name(PublishedColumn column) {
    return names.getOrDefault(column, "");
  }

  /** The words of a heading as a name, that no other column has. */
  private String name(String heading) {
    String words = Group.idOf(heading).replaceAll("(^|-)\\p{Nd}+(?=-|$)", "").replaceAll("^-", "");
    words = shortened(words);
    String base = words.isEmpty() || !Character.isLetter(words.charAt(0)) ? "k-" + words : words;
    String name = base;
    for (int next = 2; !taken.add(name); next++) {
      name = base + "-" + next;
    }
    return name;
  }

  /** The first words of a long name. */
  private static String shortened(String name) {
    int end = name.length();
    while (end > LONGEST_NAME && name.lastIndexOf('-', end - 1) > 0) {
      end = name.lastIndexOf('-', end - 1);
    }
    return name.substring(0, end);
  }

  private static Told opened(Told sentence) {
    return Joined.by("", List.of(sentence, Told.text(" {")));
  }

  private static Told indented(Told sentence) {
    return Joined.by("", List.of(Told.text(INDENT), sentence));
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\"", "”") + "\"";
  }
}
