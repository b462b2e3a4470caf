package org.bilaga.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bilaga.compare.Change;
import org.bilaga.compare.ComparedRecipient;
import org.bilaga.compare.ComparedRow;
import org.bilaga.compare.Comparison;
import org.bilaga.compare.Line;
import org.bilaga.compare.PartialAmount;
import org.bilaga.compare.Side;
import org.bilaga.finding.JsonText;
import org.bilaga.finding.PlainDecimal;
import org.bilaga.words.Language;

/**
 * The differences between agreements as JSON; amounts are exact decimals in texts, {@code null}
 * where they are not known.
 */
public final class ComparisonJson {
  private final JsonText json;
  private final Language language;

  public ComparisonJson(JsonText json, Language language) {
    this.json = json;
    this.language = language;
  }

  /** One comparison with the lines that are wanted. */
  public void render(Comparison comparison, List<Line> lines) {
    json.object();
    json.name("before");
    side(comparison.before());
    json.name("after");
    side(comparison.after());
    json.name("currency").value(comparison.currency());
    json.name("total").object();
    ComparedRow total =
        new ComparedRow(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            comparison.totalBefore(),
            comparison.totalAfter());
    amounts(comparison, Optional.empty(), total);
    json.endObject();
    json.name("population").value(comparison.population().map(population -> population.column()));
    json.name("changes").list();
    for (Change change : comparison.changes()) {
      json.newLine().object();
      json.name("kind").value(change.kind().id());
      json.name("subject").value(change.subject());
      json.name("text").value(change.told().in(language));
      json.endObject();
    }
    json.endList();
    json.name("grants").list();
    for (ComparedRow row : ComparedRow.byGrant(lines)) {
      json.newLine().object().name("grant").value(row.pair().orElseThrow().path());
      amounts(comparison, Optional.empty(), row);
      json.endObject();
    }
    json.endList();
    json.name("recipients").list();
    for (ComparedRow row : ComparedRow.byRecipient(lines)) {
      json.newLine().object();
      recipient(row.recipient().orElseThrow());
      amounts(comparison, row.recipient(), row);
      json.endObject();
    }
    json.endList();
    json.name("lines").list();
    for (Line line : lines) {
      json.newLine().object();
      json.name("grant").value(line.pair().path());
      json.name("period").value(line.period());
      recipient(line.recipient());
      amounts(comparison, Optional.of(line.recipient()), ComparedRow.sum(List.of(line)));
      json.endObject();
    }
    json.endList().endObject();
  }

  private void side(Optional<Side> side) {
    if (side.isEmpty()) {
      json.value(Optional.empty());
      return;
    }
    var agreement = side.get().agreement();
    json.object();
    json.name("label").value(side.get().label().in(language));
    json.name("agreement").value(agreement.name());
    json.name("title").value(agreement.declared().title().map(title -> title.text()));
    json.name("period").value(agreement.period());
    json.endObject();
  }

  private void recipient(ComparedRecipient recipient) {
    json.name("kind").value(recipient.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    json.name("recipient").value(id(recipient));
    json.name("name").value(recipient.name());
  }

  /** The name by which machines know a recipient: {@code regioner[gotland]}, {@code skr}. */
  static String id(ComparedRecipient recipient) {
    return switch (recipient.kind()) {
      case MEMBER, UNDISTRIBUTED, PARTY -> recipient.path();
      case NOT_REACHED, REST_KEPT, REST_WITHOUT_HOME, NOT_STATED ->
          recipient.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    };
  }

  private void amounts(
      Comparison comparison, Optional<ComparedRecipient> recipient, ComparedRow row) {
    json.name("before").value(figure(row.before()));
    json.name("after").value(figure(row.after()));
    json.name("difference").value(row.difference().map(PlainDecimal::of));
    json.name("share").value(row.share().map(PlainDecimal::of));
    if (recipient.isPresent()) {
      json.name("inhabitants")
          .value(ComparisonCsv.inhabitants(comparison, recipient).map(PlainDecimal::of));
    }
  }

  private static Optional<String> figure(PartialAmount amount) {
    return amount.value().map(PlainDecimal::of);
  }
}
