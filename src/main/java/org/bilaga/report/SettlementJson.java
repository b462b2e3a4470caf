package org.bilaga.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bilaga.duty.DutyWords;
import org.bilaga.finding.Finding;
import org.bilaga.finding.JsonText;
import org.bilaga.settle.BoundedAmount;
import org.bilaga.settle.FactLog;
import org.bilaga.settle.Loss;
import org.bilaga.settle.Performance;
import org.bilaga.settle.Position;
import org.bilaga.settle.Settlement;
import org.bilaga.words.Language;

/** A settlement as one JSON object; amounts are exact decimals in texts, bounds least and most. */
public final class SettlementJson {
  private final Settlement settlement;
  private final Language language;
  private final SettlementAmounts amounts;
  private final JsonText json;

  public SettlementJson(Settlement settlement, Language language, StringBuilder out) {
    this.settlement = settlement;
    this.language = language;
    this.amounts = new SettlementAmounts(settlement.currency(), language);
    this.json = new JsonText(out);
  }

  /** With what was found wrong with the facts. */
  public void render(List<Finding> findings) {
    json.object();
    text("agreement", settlement.agreement().name());
    text("as_of", settlement.day().toString());
    json.name("as_of_is_last_fact").value(settlement.isLastFact());
    text("currency", settlement.currency().getCurrencyCode());
    json.name("facts").value(settlement.facts());
    boolean adds = settlement.counted().stream().allMatch(Position::reconciles);
    json.name("reconciles").value(adds);
    json.name("positions").list();
    settlement.positions().forEach(this::position);
    json.endList().name("conditions").list();
    settlement.losses().forEach(this::loss);
    json.endList().name("deadlines").list();
    settlement.performances().forEach(this::performance);
    json.endList().name("corrections").list();
    settlement.corrections().forEach(this::correction);
    json.endList().name("findings").list();
    findings.forEach(this::finding);
    json.endList().endObject();
  }

  private void position(Position it) {
    json.newLine().object();
    text("recipient", it.recipient().id());
    text("name", it.recipient().name(settlement.naming()).in(language));
    text("money", it.unit().path());
    json.name("part").value(it.partOf());
    json.name("told").value(it.told());
    amount("granted", it.given().granted());
    minor("requisitioned", it.requisitioned());
    minor("paid", it.given().paid());
    amount("lapsed", it.given().lapsed());
    amount("withheld", it.given().withheld());
    amount("open", it.given().open());
    minor("overpaid", it.given().overpaid());
    minor("spent", it.used().spent());
    minor("own", it.used().own());
    minor("spent_reclaimed", it.used().reclaimedOfSpent());
    minor("repaid", it.used().repaid());
    minor("to_repay", it.used().toRepay());
    minor("not_accounted", it.used().notAccounted());
    minor("excess", it.used().excess());
    minor("may_be_reclaimed", it.mayBeReclaimed());
    minor("paid_without_right", it.withoutRight());
    json.endObject();
  }

  private void loss(Loss it) {
    json.newLine().object();
    text("condition", it.undertaking().name());
    text("recipient", it.recipient().id());
    text("outcome", word(it.verdict().outcome()));
    text("reason", word(it.verdict().reason()));
    json.name("day").value(it.verdict().day().map(LocalDate::toString));
    text("consequence", word(it.form()));
    amount("amount", it.amount());
    json.endObject();
  }

  private void performance(Performance it) {
    json.newLine().object();
    text("recipient", it.recipient().id());
    text("day", it.day().iso());
    text("what", DutyWords.what(it.duty(), it.time()).in(language));
    text("to", DutyWords.to(it.duty()).in(language));
    text("state", word(it.state()));
    json.name("done").value(it.done().map(LocalDate::toString));
    amount("at_stake", it.atStake());
    json.endObject();
  }

  private void correction(FactLog.Correction it) {
    json.newLine().object();
    text("place", it.instead().place().toString());
    text("corrects", it.old().place().toString());
    text("recipient", it.instead().recipient().id());
    minor("before", it.old().amount());
    minor("after", it.instead().amount());
    json.endObject();
  }

  private void finding(Finding it) {
    json.newLine().object();
    text("kind", it.kind().name());
    text("severity", word(it.kind().severity()));
    text("place", it.span().toString());
    text("message", it.message(language));
    text("help", it.help(language));
    json.endObject();
  }

  private void amount(String name, BoundedAmount amount) {
    json.name(name).object();
    minor("least", amount.least());
    json.name("most")
        .value(amount.hasLimit() ? Optional.of(amounts.plain(amount.most())) : Optional.empty());
    json.endObject();
  }

  private void minor(String name, long minor) {
    text(name, amounts.plain(minor));
  }

  private void text(String name, String value) {
    json.name(name).value(value);
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
