package org.bilaga.report;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Reference;
import org.bilaga.ast.Section;
import org.bilaga.evaluate.Context;
import org.bilaga.evaluate.Value;
import org.bilaga.finding.JsonText;
import org.bilaga.finding.PlainDecimal;
import org.bilaga.ledger.Ledger;
import org.bilaga.ledger.Ledgers;
import org.bilaga.ledger.Share;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Area;
import org.bilaga.resolve.Earmark;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.Naming;

/** An agreement's money as one JSON object; amounts are exact decimals in texts. */
public final class AgreementJson {
  private final Ledger ledger;
  private final Ledgers evaluator;
  private final JsonText json;

  public AgreementJson(Ledger ledger, Ledgers evaluator, StringBuilder out) {
    this.ledger = ledger;
    this.evaluator = evaluator;
    this.json = new JsonText(out);
  }

  /** All of the agreement, but only the grants that are wanted. */
  public void render(Predicate<Grant> wanted) {
    Agreement agreement = ledger.agreement();
    json.object();
    text("agreement", agreement.name());
    text("title", Naming.title(agreement.declared()));
    text("period", agreement.period());
    text("currency", ledger.currency());
    text("total", amount(evaluator.sum(agreement.root())));
    text("stated", stated(agreement.root()));
    agreement.root().total().ifPresent(total -> funders(total.from(), agreement));
    json.name("areas").list();
    areas(agreement.root());
    json.endList().name("grants").list();
    for (Grant grant : agreement.grants()) {
      if (wanted.test(grant)) {
        json.newLine();
        grant(grant);
      }
    }
    json.endList().endObject();
  }

  private void areas(Area of) {
    for (Area area : of.areas()) {
      json.newLine().object();
      text("path", area.path());
      text("title", area.title().map(title -> title.text()));
      sections(area.sections());
      text("total", amount(evaluator.sum(area)));
      text("stated", stated(area));
      area.total().ifPresent(total -> funders(total.from(), area.agreement()));
      json.endObject();
      areas(area);
    }
  }

  private Optional<String> stated(Area area) {
    return area.total().flatMap(total -> amount(evaluator.stated(area)));
  }

  private void grant(Grant grant) {
    var declared = grant.declared();
    json.object();
    text("path", grant.path());
    text("title", declared.title().map(title -> title.text()));
    sections(grant.sections());
    var entry = ledger.entry(grant);
    text("amount", amount(entry.amount()));
    json.name("known").value(entry.isKnown());
    json.name("remainder").value(declared.isRemainder());
    text("to", declared.recipients().to().text());
    text("through", hands(declared.recipients().through()));
    text("for", declared.recipients().passedOnTo().map(Reference::text));
    text("key", grant.key().map(key -> key.name()));
    funders(declared.from(), grant.agreement());
    earmarks(grant.earmarks());
    json.name("shares").list();
    for (Share share : ledger.shares(grant)) {
      json.newLine().object();
      text("kind", share.kind().word());
      text("period", share.period());
      text("recipient", RecipientsTold.id(share));
      text("name", RecipientsTold.name(share, Naming.of(grant.agreement())));
      text("amount", amount(share.amount()));
      json.endObject();
    }
    json.endList().endObject();
  }

  /** In order, apart by blanks; empty where there are none. */
  private static Optional<String> hands(List<Reference> through) {
    return through.isEmpty()
        ? Optional.empty()
        : Optional.of(String.join(" ", through.stream().map(Reference::text).toList()));
  }

  /** Who pays; left out where nothing is said. */
  private void funders(List<Clause.Funder> funders, Agreement agreement) {
    if (funders.isEmpty()) {
      return;
    }
    json.name("from").list();
    for (Clause.Funder funder : funders) {
      Value amount = evaluator.evaluate(funder.amount(), Context.whole(agreement));
      json.object();
      text("funder", funder.party().text());
      text("amount", amount(amount));
      json.endObject();
    }
    json.endList();
  }

  /** Empty for one that is not known: nought would be an answer. */
  private static Optional<String> amount(Value amount) {
    return amount.least().filter(it -> amount.isKnown() || !it.isZero()).map(PlainDecimal::of);
  }

  private void earmarks(List<Earmark> earmarks) {
    json.name("earmarks").list();
    for (Earmark earmark : earmarks) {
      json.object();
      text("name", earmark.name());
      text("title", earmark.declared().title().map(title -> title.text()));
      sections(earmark.declared().sections());
      text("amount", amount(evaluator.amount(earmark)));
      earmarks(earmark.earmarks());
      json.endObject();
    }
    json.endList();
  }

  private void sections(List<Section> sections) {
    json.name("sections").list();
    for (Section section : sections) {
      json.value(section.text());
    }
    json.endList();
  }

  private void text(String name, String value) {
    json.name(name).value(value);
  }

  private void text(String name, Optional<String> value) {
    json.name(name).value(value);
  }
}
