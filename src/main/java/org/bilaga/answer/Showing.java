package org.bilaga.answer;

import static org.bilaga.answer.Choice.BY;
import static org.bilaga.answer.Choice.PER;
import static org.bilaga.answer.Choice.RECEIVER;
import static org.bilaga.answer.Choice.WHERE;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.bilaga.evaluate.Value;
import org.bilaga.evaluate.Why;
import org.bilaga.ledger.Ledgers;
import org.bilaga.report.AgreementSheet;
import org.bilaga.report.DataSheet;
import org.bilaga.report.Dimension;
import org.bilaga.report.ExpressionValue;
import org.bilaga.report.GroupSheet;
import org.bilaga.report.MemberSheet;
import org.bilaga.report.OpenMoney;
import org.bilaga.report.PerEach;
import org.bilaga.report.PortfolioSheet;
import org.bilaga.report.Portion;
import org.bilaga.report.Receiver;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Area;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.Module;
import org.bilaga.resolve.Referent;
import org.bilaga.sheet.Sheet;
import org.bilaga.typing.Type;
import org.bilaga.words.Language;
import org.bilaga.words.Told;
import org.bilaga.workspace.Agreements;
import org.bilaga.workspace.Engine;
import org.bilaga.workspace.Question;
import org.bilaga.workspace.Refused;
import org.bilaga.workspace.Selection;

/** The money of one agreement or of many, or the value of an expression. */
final class Showing {
  private final Given given;

  private Showing(Given given) {
    this.given = given;
  }

  static Answered of(Given given, Engine engine) throws Refused {
    Given placed = given.placed();
    return new Showing(placed).answered(placed.selection(engine));
  }

  private Answered answered(Selection selection) throws Refused {
    boolean nothing = given.words().isEmpty() && !sorts();
    Optional<Agreements> several = nothing ? Optional.empty() : selection.several();
    if (several.isPresent()) {
      return many(several.get());
    } else if (String.join("", given.words()).isBlank()) {
      throw Refused.because(Sentences.showWhat());
    }
    return one(given.question(String.join(" ", given.words()), selection));
  }

  /** Whether more is asked for than the value of what is named, or its own table. */
  private boolean sorts() {
    return given.has(WHERE) || given.has(RECEIVER) || Dimension.of(given.value(BY, "")).isPresent();
  }

  private Answered many(Agreements several) throws Refused {
    var sorting = sorting(Dimension.AGREEMENT, several.modules(), several.language());
    var shown = new PortfolioSheet(several.evaluator(), Optional.empty());
    var sheet = shown.of(several.all(), portion -> true, sorting);
    several.requireComputed();
    return sorted(sheet, shown, several.notes(), several.language());
  }

  /** What several agreements move together, an agreement a row. */
  static Sheet portfolio(Given given, Agreements several) throws Refused {
    var sorting = new Showing(given).sorting(Dimension.AGREEMENT, List.of(), several.language());
    var shown = new PortfolioSheet(several.evaluator(), Optional.empty());
    return shown.of(several.all(), portion -> true, sorting).orElseThrow();
  }

  private Answered sorted(
      Optional<Sheet> sheet, PortfolioSheet shown, List<Told> notes, Optional<Language> language)
      throws Refused {
    if (sheet.isEmpty()) {
      throw Refused.because(shown.wrong().toArray(Told[]::new)).in(language);
    }
    return Answered.of(sheet.get(), given, notes, language);
  }

  // One thing

  private Answered one(Question question) throws Refused {
    Optional<Referent> meaning = question.meaning();
    Optional<Area> area = meaning.flatMap(Showing::area);
    boolean divided = meaning.filter(Showing::isDivided).isPresent();
    boolean money = area.isPresent() || divided;
    if (given.has(BY) && !money) {
      throw Refused.because(Sentences.byNeedsAgreement()).in(question.language());
    } else if (sorts() && !money) {
      throw Refused.because(Sentences.whereNeedsAgreement()).in(question.language());
    }
    boolean table = meaning.isPresent() && meaning.get() instanceof Referent.OfAgreement;
    boolean more = sorts() || divided || given.has(BY);
    Optional<Agreement> whole =
        area.map(Area::agreement)
            .or(() -> meaning.filter(it -> divided).map(it -> grant(it).agreement()))
            .filter(it -> table || more);
    if (whole.isPresent()) {
      question.requireUntouched(touched -> touched.parts(whole.get()));
    } else {
      question.requireUntouched();
    }
    if (given.has(PER) && !given.has(BY)) {
      throw Refused.because(Sentences.perNeedsMembers()).in(question.language());
    } else if (sorts() || divided) {
      return sorted(meaning.get(), question);
    }
    List<Told> notes = new ArrayList<>(question.notes());
    Sheet sheet = sheet(area, table, question, notes);
    if (whole.isPresent()) {
      notes.addAll(question.computed());
    }
    return Answered.of(sheet, given, notes, question.language());
  }

  private Sheet sheet(Optional<Area> area, boolean table, Question question, List<Told> notes)
      throws Refused {
    Ledgers evaluator = question.evaluator();
    if (given.has(BY)) {
      var group = new NamedGroup(question).among(given.value(BY, ""), area.get());
      var per = per(List.of(question.bound().module()), question.language());
      return MemberSheet.of(area.get(), group, per, evaluator);
    } else if (table) {
      return AgreementSheet.of(evaluator.ledger(area.get().agreement()), evaluator);
    }
    return switch (question.meaning().orElse(null)) {
      case Referent.OfGroup of -> GroupSheet.of(of.group());
      case Referent.OfData of -> DataSheet.of(of.data(), evaluator.weighing());
      case null, default -> value(question, notes);
    };
  }

  /** What amounts are to be told per, if so asked, by the first file that knows it. */
  private Optional<PerEach> per(List<Module> modules, Optional<Language> language) throws Refused {
    Optional<String> named = given.value(PER);
    if (named.isEmpty()) {
      return Optional.empty();
    }
    for (Module module : modules) {
      var per = PerEach.named(named.get(), module);
      if (per.isPresent()) {
        return per;
      }
    }
    throw Refused.because(Sentences.noSuchFigures(named.get())).in(language);
  }

  /** Refused where it is not known for something that is wrong. */
  private static Sheet value(Question question, List<Told> notes) throws Refused {
    Ledgers evaluator = question.evaluator();
    Type type = question.type();
    var bound = question.bound();
    var context = question.context();
    List<Value> values =
        type.perMember()
            .map(group -> evaluator.weighing().values(bound.expression(), context, group))
            .orElseGet(() -> List.of(evaluator.evaluate(bound.expression(), context)));
    if (values.stream().anyMatch(it -> it.why().filter(Why::isTold).isPresent())) {
      question.requireComputed();
    }
    var open = new OpenMoney(bound.expression(), bound.module(), evaluator);
    notes.addAll(open.told(question.text(), values));
    return new ExpressionValue(question.text(), type, values, isSummable(question)).sheet();
  }

  /** A column whose total is a mean has no sum to show. */
  private static boolean isSummable(Question question) {
    return question.meaning().isEmpty()
        || !(question.meaning().get() instanceof Referent.OfColumn of)
        || of.column().written().flatMap(written -> written.averagedBy()).isEmpty();
  }

  /** An agreement, or a part of one, sorted by what is asked for. */
  private Answered sorted(Referent meaning, Question question) throws Refused {
    Optional<Area> area = area(meaning);
    var agreement = area.map(Area::agreement).orElseGet(() -> grant(meaning).agreement());
    Predicate<Portion> within =
        area.isPresent()
            ? portion -> isWithin(portion.area(), area.get())
            : portion -> portion.grant().filter(grant -> grant == grant(meaning)).isPresent();
    Dimension usual = meaning instanceof Referent.OfGrant of ? time(of.grant()) : Dimension.GRANT;
    var sorting = sorting(usual, List.of(agreement.module()), question.language());
    var shown = new PortfolioSheet(question.evaluator(), Optional.of(subject(meaning)));
    var sheet = shown.of(List.of(agreement), within, sorting);
    List<Told> notes = new ArrayList<>(question.notes());
    notes.addAll(question.computed());
    return sorted(sheet, shown, notes, question.language());
  }

  private static boolean isWithin(Area area, Area outer) {
    return area == outer || area.parent().filter(parent -> isWithin(parent, outer)).isPresent();
  }

  private static Told subject(Referent meaning) {
    if (meaning instanceof Referent.OfGrant of) {
      String path = of.grant().agreement().name() + "." + of.grant().path();
      return Told.text(
          of.grant().declared().title().map(text -> text.text() + " (" + path + ")").orElse(path));
    }
    Area area = area(meaning).orElseThrow();
    String name = area.agreement().name() + (area.isRoot() ? "" : "." + area.path());
    String period = area.agreement().period().isEmpty() ? "" : ", " + area.agreement().period();
    return Told.text(
        area.title().map(text -> text.text() + " (" + name + period + ")").orElse(name + period));
  }

  private static Optional<Area> area(Referent referent) {
    return switch (referent) {
      case Referent.OfAgreement it -> Optional.of(it.agreement().root());
      case Referent.OfArea it -> Optional.of(it.area());
      default -> Optional.empty();
    };
  }

  /** A grant whose amount has parts for several years or months. */
  private static boolean isDivided(Referent referent) {
    return referent instanceof Referent.OfGrant of && of.grant().slots().size() > 1;
  }

  private static Dimension time(Grant grant) {
    boolean months = grant.slots().stream().anyMatch(slot -> !slot.isYear());
    return months ? Dimension.MONTH : Dimension.YEAR;
  }

  private static Grant grant(Referent referent) {
    return ((Referent.OfGrant) referent).grant();
  }

  /** How the money is to be sorted. */
  private PortfolioSheet.Sorting sorting(
      Dimension usual, List<Module> modules, Optional<Language> language) throws Refused {
    var sorting =
        new PortfolioSheet.Sorting(
            given.value(BY),
            usual,
            given.values(WHERE),
            Receiver.of(given.value(RECEIVER, "")),
            per(modules, language));
    if (given.has(PER) && !sorting.isOfRecipients()) {
      throw Refused.because(Sentences.perNeedsMembers()).in(language);
    }
    return sorting;
  }
}
