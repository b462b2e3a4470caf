package org.bilaga.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Reference;
import org.bilaga.ast.Section;
import org.bilaga.evaluate.Value;
import org.bilaga.ledger.Ledger;
import org.bilaga.ledger.Ledgers;
import org.bilaga.ledger.Share;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Area;
import org.bilaga.resolve.Earmark;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.Naming;
import org.bilaga.sheet.Datum;
import org.bilaga.sheet.Fields;
import org.bilaga.sheet.SheetCell;

/**
 * An agreement's money as programs read it by names: its areas, and its grants with their shares.
 */
final class AgreementFields {
  private final Ledger ledger;
  private final Ledgers evaluator;

  AgreementFields(Ledger ledger, Ledgers evaluator) {
    this.ledger = ledger;
    this.evaluator = evaluator;
  }

  /** All of the agreement, but only the grants that are wanted. */
  Fields of(Predicate<Grant> wanted) {
    Agreement agreement = ledger.agreement();
    Fields fields =
        new Fields()
            .put("agreement", agreement.name())
            .put("title", Naming.title(agreement.declared()))
            .put("period", agreement.period())
            .put("currency", ledger.currency().code())
            .put("total", amount(evaluator.sum(agreement.root())))
            .put("stated", stated(agreement.root()));
    agreement.root().total().ifPresent(total -> funders(total.from(), agreement, fields));
    List<Fields> areas = new ArrayList<>();
    areas(agreement.root(), areas);
    List<Fields> grants = new ArrayList<>();
    for (Grant grant : agreement.grants()) {
      if (wanted.test(grant)) {
        grants.add(grant(grant));
      }
    }
    return fields.put("areas", areas).put("grants", grants);
  }

  private void areas(Area of, List<Fields> out) {
    for (Area area : of.areas()) {
      Fields fields =
          new Fields()
              .put("path", area.path())
              .put("title", area.title().map(title -> title.text()))
              .put("sections", sections(area.sections()))
              .put("total", amount(evaluator.sum(area)))
              .put("stated", stated(area));
      area.total().ifPresent(total -> funders(total.from(), area.agreement(), fields));
      out.add(fields);
      areas(area, out);
    }
  }

  private SheetCell stated(Area area) {
    return area.total().isPresent() ? amount(evaluator.stated(area)) : SheetCell.EMPTY;
  }

  private Fields grant(Grant grant) {
    var declared = grant.declared();
    var entry = ledger.entry(grant);
    Fields fields =
        new Fields()
            .put("path", grant.path())
            .put("title", declared.title().map(title -> title.text()))
            .put("sections", sections(grant.sections()))
            .put("amount", amount(entry.amount()))
            .put("known", entry.isKnown())
            .put("remainder", declared.isRemainder())
            .put("to", declared.recipients().to().text())
            .put("through", hands(declared.recipients().through()))
            .put("for", declared.recipients().passedOnTo().map(Reference::text))
            .put("key", grant.key().map(key -> key.name()));
    funders(declared.from(), grant.agreement(), fields);
    List<Fields> shares = new ArrayList<>();
    for (Share share : ledger.shares(grant)) {
      shares.add(
          new Fields()
              .put("kind", share.kind().word())
              .put("period", share.period())
              .put("recipient", RecipientsTold.id(share))
              .put("name", RecipientsTold.name(share, Naming.of(grant.agreement())))
              .put("amount", amount(share.amount())));
    }
    return fields.put("earmarks", earmarks(grant.earmarks())).put("shares", shares);
  }

  /** In order, apart by blanks; empty where there are none. */
  private static Optional<String> hands(List<Reference> through) {
    return through.isEmpty()
        ? Optional.empty()
        : Optional.of(String.join(" ", through.stream().map(Reference::text).toList()));
  }

  /** Who pays; left out where nothing is said. */
  private void funders(List<Clause.Funder> funders, Agreement agreement, Fields out) {
    if (funders.isEmpty()) {
      return;
    }
    List<Fields> from = new ArrayList<>();
    for (Clause.Funder funder : funders) {
      Value amount = evaluator.amount(funder, agreement);
      from.add(new Fields().put("funder", funder.party().text()).put("amount", amount(amount)));
    }
    out.put("from", from);
  }

  private SheetCell amount(Value amount) {
    return SheetCell.money(Cells.amount(amount), ledger.currency());
  }

  private List<Fields> earmarks(List<Earmark> earmarks) {
    List<Fields> all = new ArrayList<>();
    for (Earmark earmark : earmarks) {
      all.add(
          new Fields()
              .put("name", earmark.name())
              .put("title", earmark.declared().title().map(title -> title.text()))
              .put("sections", sections(earmark.declared().sections()))
              .put("amount", amount(evaluator.amount(earmark)))
              .put("earmarks", earmarks(earmark.earmarks())));
    }
    return all;
  }

  private static Datum sections(List<Section> sections) {
    return Datum.Several.texts(Section.numbered(sections).stream().map(Section::text).toList());
  }
}
