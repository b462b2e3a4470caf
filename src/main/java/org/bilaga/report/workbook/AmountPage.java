package org.bilaga.report.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Expression;
import org.bilaga.ast.Section;
import org.bilaga.ast.Timing;
import org.bilaga.ast.Walk;
import org.bilaga.evaluate.Value;
import org.bilaga.ledger.Entry;
import org.bilaga.money.Fraction;
import org.bilaga.report.AgreementSheet;
import org.bilaga.report.RecipientsTold;
import org.bilaga.resolve.Area;
import org.bilaga.resolve.Grant;
import org.bilaga.sheet.Amount;
import org.bilaga.sheet.SheetCell;
import org.bilaga.sheet.book.Book;
import org.bilaga.sheet.book.BookCell;
import org.bilaga.sheet.book.Look;
import org.bilaga.sheet.book.Page;
import org.bilaga.words.Told;

/**
 * The tree of money: amounts that are put in, and sums that follow.
 *
 * <p>What each area and agreement states stands beside what its parts come to.
 */
final class AmountPage {
  private static final int AMOUNT = 2;
  private static final int STATED = 3;
  private static final int DIFFERENCE = 4;
  private static final int TO = 5;
  private static final int LAST = 6;

  private final Page page;
  private final Book book;
  private final Ground ground;
  private final List<Runnable> later = new ArrayList<>();
  private int row = 4;

  private AmountPage(Page page, Book book, Ground ground) {
    this.page = page;
    this.book = book;
    this.ground = ground;
  }

  static void write(Page page, Book book, Ground ground) {
    new AmountPage(page, book, ground).write();
  }

  private void write() {
    Area root = ground.agreement().root();
    Ground.title(page, AgreementSheet.title(root));
    page.sentence(1, LAST, BookCell.text(Sentences.howToUse()).look(Look.NOTE));
    int headings = 3;
    page.put(headings, 0, Ground.heading(Told.text("§")));
    page.put(headings, 1, Ground.heading(Sentences.part()));
    page.put(headings, AMOUNT, Ground.above(Sentences.amountIn(ground.currency().many())));
    page.put(headings, STATED, Ground.above(Sentences.stated()));
    page.put(headings, DIFFERENCE, Ground.above(Sentences.difference()));
    page.put(headings, TO, Ground.heading(Sentences.recipient()));
    page.put(headings, LAST, Ground.heading(Sentences.divided()));
    page.headings(headings, headings, 2);
    children(root, 0);
    int at = row++;
    sumOf(root, at, Look.TOTAL, 0, Sentences.total());
    later.forEach(Runnable::run);
  }

  /** The rows of what is in an area; where their amounts stand. */
  private List<String> children(Area area, int depth) {
    List<String> cells = new ArrayList<>();
    for (Object child : area.children()) {
      int at = row++;
      if (child instanceof Area inner) {
        children(inner, depth + 1);
        sumOf(inner, at, Look.GROUP, depth, Told.text(title(inner)));
      } else {
        grant((Grant) child, at, depth);
      }
      cells.add(Page.at(at, AMOUNT));
    }
    return cells;
  }

  private static String title(Area area) {
    return area.title().map(it -> it.text()).orElse(area.name().text());
  }

  private void sumOf(Area area, int at, Look look, int depth, Told title) {
    List<String> cells = new ArrayList<>();
    Value sum = Value.ZERO;
    for (Object child : area.children()) {
      sum =
          sum.plus(
              child instanceof Area inner
                  ? ground.evaluator().sum(inner)
                  : ground.ledger().entry((Grant) child).amount());
      ground.places().amount(child).ifPresent(it -> cells.add(it.replaceAll("^'.*'!", "")));
    }
    Value stated = ground.evaluator().stated(area);
    boolean isStated = area.total().isPresent() && area.totals().size() == 1;
    boolean alone = area.children().isEmpty();
    Amount is = amount(alone ? stated : sum);
    line(at, depth, look, sections(area.sections()), title, Optional.empty());
    boolean all = cells.size() == area.children().size() && is.isKnown() && !alone;
    Optional<String> how = all ? Optional.of(String.join("+", cells)) : Optional.empty();
    page.put(at, AMOUNT, ground.money(is).by(how).look(alone && is.isKnown() ? Look.INPUT : look));
    if (isStated && !alone && stated.isKnown()) {
      boolean remainder = area.total().get().amount() instanceof Expression.Remainder;
      page.put(at, STATED, ground.money(amount(stated)).look(remainder ? look : Look.INPUT));
      ground.places().stated(area, page, at, STATED);
      if (is.isKnown()) {
        Fraction difference = sum.known().get().subtract(stated.known().get());
        page.put(
            at,
            DIFFERENCE,
            ground
                .money(difference)
                .by(Page.at(at, AMOUNT) + "-" + Page.at(at, STATED))
                .look(look));
        page.differences(at, DIFFERENCE, at, DIFFERENCE);
      }
    }
    if (is.isKnown()) {
      ground.places().amount(area, page, at, AMOUNT);
      String name = ground.agreement().name() + (area.isRoot() ? "" : "_" + area.path());
      book.name(Sentences.nameOfTotal().in(ground.language()), name, page.ref(at, AMOUNT));
    }
  }

  private void grant(Grant grant, int at, int depth) {
    Entry entry = ground.ledger().entry(grant);
    String title = grant.declared().title().map(it -> it.text()).orElse(grant.name());
    line(
        at,
        depth,
        Look.PLAIN,
        sections(grant.sections()),
        Told.text(title),
        Optional.of(RecipientsTold.of(grant)));
    grant.key().ifPresent(it -> page.put(at, LAST, BookCell.text(Sentences.byKey(it.name()))));
    Amount is = amount(entry.amount());
    if (entry.divided().isEmpty()) {
      page.put(at, AMOUNT, ground.money(is));
      // When all amounts have their places, as it may rest on one below.
      later.add(() -> page.put(at, AMOUNT, own(grant, entry, is)));
    } else {
      parts(grant, entry, at, depth, is);
    }
    if (is.isKnown()) {
      ground.places().amount(grant, page, at, AMOUNT);
      if (entry.divided().isEmpty() && entry.said().isEmpty()) {
        ground.places().amount(entry, page, at, AMOUNT);
      }
      book.name(
          Sentences.nameOfTotal().in(ground.language()),
          ground.agreement().name() + "_" + grant.path(),
          page.ref(at, AMOUNT));
    }
  }

  /** A figure that is put in; or reckoned, where it is arithmetic of what stands before it. */
  private BookCell own(Grant grant, Entry entry, Amount is) {
    BookCell cell = ground.money(is);
    if (!is.isKnown()) {
      return cell;
    }
    if (grant.declared().isRemainder() && entry.said().isEmpty()) {
      Optional<String> rest = remainder(grant, is);
      if (rest.isEmpty()) {
        ground.standing().add(Told.text(grant.path()), () -> beside(grant));
      }
      return cell.by(rest);
    }
    boolean figure =
        grant.declared().amount().filter(it -> it instanceof Expression.Figure).isPresent();
    if (entry.said().isPresent()) {
      return cell.by(ground.places().amount(entry));
    }
    Optional<String> how =
        figure
            ? Optional.empty()
            : grant.declared().amount().flatMap(it -> CellFormula.whole(it, ground));
    if (how.isEmpty() && !figure) {
      grant.declared().amount().ifPresent(it -> stands(grant.path(), it));
    }
    return how.isPresent() ? cell.by(how) : cell.look(Look.INPUT);
  }

  /** A year of its own: on what it says, or on the year before. */
  private void stands(Grant grant, Entry entry, int part) {
    List<Expression> amounts = new ArrayList<>();
    grant.declared().amount().ifPresent(amounts::add);
    for (Clause clause : grant.declared().clauses()) {
      if (clause instanceof Clause.ForYear year) {
        amounts.add(year.amount());
      }
    }
    boolean follows =
        part > 0 && amounts.stream().anyMatch(it -> Walk.anyOf(Expression.PreviousYear.class, it));
    String period = entry.divided().get(part).slot().map(it -> " " + it.text()).orElse("");
    ground
        .standing()
        .add(
            Told.text(grant.path() + period),
            () -> {
              List<WorkbookPlaces.Column> cells =
                  new ArrayList<>(RestsOn.of(amounts, ground, Optional.empty()));
              if (follows) {
                ground.places().amountCell(entry.divided().get(part - 1)).ifPresent(cells::add);
              }
              return cells;
            });
  }

  private void stands(String what, Expression amount) {
    ground
        .standing()
        .add(Told.text(what), () -> RestsOn.of(List.of(amount), ground, Optional.empty()));
  }

  /** What a remainder is of: what is stated, and all else in its area. */
  private List<WorkbookPlaces.Column> beside(Grant grant) {
    List<WorkbookPlaces.Column> cells = new ArrayList<>();
    ground.places().statedCell(grant.area()).ifPresent(cells::add);
    for (Object child : grant.area().children()) {
      if (child != grant) {
        ground.places().amountCell(child).ifPresent(cells::add);
      }
    }
    return cells;
  }

  /** What the area states, less all else in it. */
  private Optional<String> remainder(Grant grant, Amount is) {
    Area area = grant.area();
    Value stated = ground.evaluator().stated(area);
    if (area.totals().size() != 1 || !stated.isKnown()) {
      return Optional.empty();
    }
    List<String> others = new ArrayList<>();
    Fraction rest = stated.known().get();
    for (Object child : area.children()) {
      if (child != grant) {
        Optional<String> cell = ground.places().amount(child);
        Value value =
            child instanceof Area inner
                ? ground.evaluator().sum(inner)
                : ground.ledger().entry((Grant) child).amount();
        if (cell.isEmpty() || !value.isKnown()) {
          return Optional.empty();
        }
        rest = rest.subtract(value.known().get());
        others.add(cell.get().replaceAll("^'.*'!", ""));
      }
    }
    Optional<String> whole = ground.places().stated(area).map(it -> it.replaceAll("^'.*'!", ""));
    return rest.equals(is.known().orElseThrow())
        ? whole.map(it -> it + (others.isEmpty() ? "" : "-" + String.join("-", others)))
        : Optional.empty();
  }

  private void parts(Grant grant, Entry entry, int at, int depth, Amount is) {
    int count = entry.divided().size();
    boolean equal = grant.declared().timing() instanceof Timing.EqualParts && is.isKnown();
    Optional<String> unit = CellFormula.number(ground.evaluator().rounding(grant).unit());
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Entry part = entry.divided().get(i);
      int under = row++;
      String period =
          part.slot().map(it -> it.text()).or(() -> part.stretch().map(it -> it.text())).orElse("");
      line(under, depth + 1, Look.PART, "", Told.text(period), Optional.empty());
      Amount own = amount(part.amount());
      BookCell cell = ground.money(own);
      if (equal && unit.isPresent() && part.said().isEmpty()) {
        page.put(under, AMOUNT, cell.by(equalPart(Page.fixed(at, AMOUNT), count, i, unit.get())));
      } else {
        Optional<String> members = ground.places().amount(part);
        if (members.isEmpty() && own.isKnown()) {
          stands(grant, entry, i);
        }
        page.put(
            under,
            AMOUNT,
            members.isPresent() || !own.isKnown() ? cell.by(members) : cell.look(Look.INPUT));
      }
      if (own.isKnown() && part.said().isEmpty()) {
        ground.places().amount(part, page, under, AMOUNT);
      }
      cells.add(Page.at(under, AMOUNT));
    }
    boolean put = equal && unit.isPresent() && entry.divided().get(0).said().isEmpty();
    BookCell whole = ground.money(is);
    page.put(
        at,
        AMOUNT,
        put ? whole.look(Look.INPUT) : is.isKnown() ? whole.by(String.join("+", cells)) : whole);
  }

  /** Equal parts in whole units; the units left over go to the first parts, one each. */
  private static String equalPart(String whole, int count, int part, String unit) {
    String each = "INT(" + whole + "/" + count + "/" + unit + ")*" + unit;
    return each
        + "+MAX(0,MIN("
        + unit
        + ","
        + whole
        + "-"
        + count
        + "*"
        + each
        + "-"
        + part
        + "*"
        + unit
        + "))";
  }

  private void line(
      int at, int depth, Look look, String sections, Told title, Optional<Told> recipient) {
    page.put(at, 0, BookCell.text(sections).look(look));
    page.put(at, 1, BookCell.text(title).look(look).deep(depth));
    for (int column = STATED; column <= LAST; column++) {
      page.put(at, column, BookCell.of(SheetCell.EMPTY).look(look));
    }
    recipient.ifPresent(it -> page.put(at, TO, BookCell.text(it).look(look)));
  }

  private static Amount amount(Value value) {
    return new Amount(value.least(), value.most());
  }

  private static String sections(List<Section> sections) {
    List<String> texts = new ArrayList<>();
    for (Section section : Section.numbered(sections)) {
      texts.add(section.text());
    }
    return String.join(", ", texts);
  }
}
