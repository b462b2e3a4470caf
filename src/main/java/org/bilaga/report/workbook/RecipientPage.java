package org.bilaga.report.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bilaga.evaluate.Value;
import org.bilaga.ledger.Entry;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.Group;
import org.bilaga.resolve.Naming;
import org.bilaga.resolve.Referent;
import org.bilaga.sheet.Amount;
import org.bilaga.sheet.book.BookCell;
import org.bilaga.sheet.book.Look;
import org.bilaga.sheet.book.Page;
import org.bilaga.words.Told;

/** What each member of a group gets of each grant, and in all: taken from where it is reckoned. */
final class RecipientPage {
  private static final int FIRST = 3;

  private RecipientPage() {}

  static void write(Group group, Page page, Ground ground) {
    Ground.title(page, Told.text(Naming.of(ground.agreement()).name(new Referent.OfGroup(group))));
    List<Entry> entries = entries(group, ground);
    page.put(FIRST - 1, 0, Ground.heading(Sentences.member()));
    int last = entries.size() + 1;
    int members = group.size();
    for (int i = 0; i < entries.size(); i++) {
      var declared = entries.get(i).grant().declared();
      page.put(
          FIRST - 1,
          i + 1,
          Ground.above(
              Told.text(
                  declared.title().map(it -> it.text()).orElse(entries.get(i).grant().path()))));
    }
    page.put(FIRST - 1, last, Ground.above(Sentences.inAll()));
    boolean allKnown = true;
    for (int member = 0; member < members; member++) {
      page.put(FIRST + member, 0, BookCell.text(ground.name(group, member)));
      Value sum = Value.ZERO;
      boolean live = true;
      for (int i = 0; i < entries.size(); i++) {
        Value value = of(entries.get(i), group, member);
        sum = sum.plus(value);
        live &= value.isKnown();
        Optional<String> from =
            value.isKnown() ? place(entries.get(i), group, member, ground) : Optional.empty();
        page.put(FIRST + member, i + 1, ground.money(amount(value)).by(from));
      }
      String cells = Page.at(FIRST + member, 1) + ":" + Page.at(FIRST + member, last - 1);
      BookCell all = ground.money(amount(sum));
      page.put(FIRST + member, last, live ? all.by("SUM(" + cells + ")") : all);
      allKnown &= live;
    }
    int below = FIRST + members;
    page.put(below, 0, BookCell.text(Sentences.sum()).look(Look.TOTAL));
    for (int i = 0; i <= entries.size(); i++) {
      sums(entries, i, group, page, below, ground);
    }
    page.headings(FIRST - 1, FIRST - 1, 1).filtered(FIRST - 1, below - 1, last);
    for (int i = 1; i <= last; i++) {
      page.width(i, 13);
    }
    if (allKnown) {
      ground.places().totals(group, new WorkbookPlaces.Column(page, FIRST, last, members));
    }
  }

  private static void sums(
      List<Entry> entries, int i, Group group, Page page, int below, Ground ground) {
    List<Entry> of = i < entries.size() ? List.of(entries.get(i)) : entries;
    Amount sum = Amount.known(Fraction.ZERO);
    boolean live = true;
    for (Entry entry : of) {
      Value each = ofEach(entry, group);
      live &= each.isKnown();
      // What is open is what all of them may get, and is there once.
      Value all = ground.ledger().totalTo(new Referent.OfGroup(group), List.of(entry.grant()));
      sum = sum.plus(each.isKnown() ? amount(each) : both(amount(each), amount(all)));
    }
    String cells = Page.at(FIRST, i + 1) + ":" + Page.at(below - 1, i + 1);
    BookCell cell = ground.money(sum).look(Look.TOTAL);
    page.put(below, i + 1, live ? cell.by("SUM(" + cells + ")") : cell);
  }

  /** Those that go to the group, or to a member of it. */
  static List<Entry> entries(Group group, Ground ground) {
    List<Entry> entries = new ArrayList<>();
    for (Entry entry : ground.entries()) {
      boolean its = entry.grant().group().filter(it -> it == group).isPresent();
      if (its || member(entry, group) >= 0) {
        entries.add(entry);
      }
    }
    return entries;
  }

  private static int member(Entry entry, Group group) {
    return entry.grant().recipients().size() == 1
            && entry.grant().recipients().get(0) instanceof Referent.OfMember of
            && of.group() == group
        ? of.member()
        : -1;
  }

  private static Value of(Entry entry, Group group, int member) {
    int only = member(entry, group);
    return only < 0 ? entry.of(member) : only == member ? entry.amount() : Value.ZERO;
  }

  /** What lies within the bounds of two. */
  private static Amount both(Amount one, Amount other) {
    return new Amount(
        Stream.of(one.least(), other.least()).flatMap(Optional::stream).max(Fraction::compareTo),
        Stream.of(one.most(), other.most()).flatMap(Optional::stream).min(Fraction::compareTo));
  }

  private static Value ofEach(Entry entry, Group group) {
    Value sum = Value.ZERO;
    for (int member = 0; member < group.size(); member++) {
      sum = sum.plus(of(entry, group, member));
    }
    return sum;
  }

  private static Optional<String> place(Entry entry, Group group, int member, Ground ground) {
    int only = member(entry, group);
    return only < 0
        ? ground.places().member(entry, member)
        : only == member ? ground.places().amount(entry.grant()) : Optional.of("0");
  }

  private static Amount amount(Value value) {
    return new Amount(value.least(), value.most());
  }
}
