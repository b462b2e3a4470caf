package org.bilaga.report;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Expression;
import org.bilaga.ast.Reference;
import org.bilaga.ast.Section;
import org.bilaga.evaluate.Context;
import org.bilaga.evaluate.Evaluator;
import org.bilaga.evaluate.Ledger;
import org.bilaga.finding.JsonText;
import org.bilaga.finding.PlainDecimal;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Area;
import org.bilaga.resolve.Earmark;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.Naming;

/** An agreement's money as one JSON object; amounts are exact decimals in texts. */
public final class AgreementJson {
  private final Ledger ledger;
  private final Evaluator evaluator;
  private final JsonText json;

  public AgreementJson(Ledger ledger, Evaluator evaluator, StringBuilder out) {
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
    text("currency", Amounts.currency(ledger));
    text("total", PlainDecimal.of(evaluator.sum(agreement.root())));
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
      text("total", PlainDecimal.of(evaluator.sum(area)));
      text("stated", stated(area));
      area.total().ifPresent(total -> funders(total.from(), area.agreement()));
      json.endObject();
      areas(area);
    }
  }

  private Optional<String> stated(Area area) {
    return area.total().map(total -> PlainDecimal.of(evaluator.stated(area)));
  }

  private void grant(Grant grant) {
    var declared = grant.declared();
    json.object();
    text("path", grant.path());
    text("title", declared.title().map(title -> title.text()));
    sections(grant.sections());
    var entry = ledger.entry(grant);
    text("amount", amount(entry.total().toMajor(), entry.known()));
    json.name("known").value(entry.known());
    json.name("remainder").value(declared.isRemainder());
    text("to", declared.recipients().to().text());
    text("through", declared.recipients().through().map(Reference::text));
    text("for", declared.recipients().passedOnTo().map(Reference::text));
    text("key", grant.key().map(key -> key.name()));
    funders(declared.from(), grant.agreement());
    earmarks(grant.earmarks());
    json.name("shares").list();
    for (Share share : Share.of(ledger.entry(grant))) {
      json.newLine().object();
      text("kind", share.kindName());
      text("period", share.period());
      text("recipient", share.id());
      text("name", share.name());
      text("amount", amount(share.amount(), share.known()));
      json.endObject();
    }
    json.endList().endObject();
  }

  /** Who pays; left out where nothing is said. */
  private void funders(List<Clause.Funder> funders, Agreement agreement) {
    if (funders.isEmpty()) {
      return;
    }
    json.name("from").list();
    for (Clause.Funder funder : funders) {
      Fraction amount = evaluator.evaluate(funder.amount(), Context.whole(agreement));
      json.object();
      text("funder", funder.party().text());
      text("amount", amount(amount, !(funder.amount() instanceof Expression.Unknown)));
      json.endObject();
    }
    json.endList();
  }

  /** Empty for one that is not known: nought would be an answer. */
  private static Optional<String> amount(Fraction amount, boolean known) {
    return known || !amount.isZero() ? Optional.of(PlainDecimal.of(amount)) : Optional.empty();
  }

  private void earmarks(List<Earmark> earmarks) {
    json.name("earmarks").list();
    for (Earmark earmark : earmarks) {
      json.object();
      text("name", earmark.name());
      text("title", earmark.declared().title().map(title -> title.text()));
      sections(earmark.declared().sections());
      text("amount", PlainDecimal.of(evaluator.amount(earmark)));
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
