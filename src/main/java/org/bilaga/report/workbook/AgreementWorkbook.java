package org.bilaga.report.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bilaga.ast.Node;
import org.bilaga.ast.Reference;
import org.bilaga.ast.Walk;
import org.bilaga.ledger.Entry;
import org.bilaga.ledger.KeyFigures;
import org.bilaga.ledger.Ledgers;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.AppendixTable;
import org.bilaga.resolve.Data;
import org.bilaga.resolve.Group;
import org.bilaga.resolve.Key;
import org.bilaga.resolve.Naming;
import org.bilaga.resolve.Referent;
import org.bilaga.sheet.book.Book;
import org.bilaga.sheet.book.Page;
import org.bilaga.words.Language;
import org.bilaga.words.Told;

/** Agreements as a workbook in which one figure follows from another. */
public final class AgreementWorkbook {
  private final Book book;
  private final Ground ground;
  private final String before;
  private final Map<Data, Page> data = new LinkedHashMap<>();
  private final List<PagedKey> keys = new ArrayList<>();

  /** A key that divides among a group, and the page that it has. */
  private record PagedKey(Key key, Group group, KeyFigures figures, Page page) {
    boolean is(Key other, Group of) {
      return key == other && group == of;
    }
  }

  private AgreementWorkbook(Book book, Ground ground, String before) {
    this.book = book;
    this.ground = ground;
    this.before = before;
  }

  /** The workbook of some agreements, each with pages of its own. */
  public static Book of(
      Told title, List<Agreement> agreements, Ledgers evaluator, Language language) {
    var book = new Book(title.in(language), language);
    for (int i = 0; i < agreements.size(); i++) {
      var ground = Ground.of(evaluator.ledger(agreements.get(i)), language);
      String before = agreements.size() == 1 ? "" : (i + 1) + " ";
      new AgreementWorkbook(book, ground, before).write();
    }
    return book;
  }

  private Page page(Told name) {
    return book.page(before + name.in(ground.language()));
  }

  /**
   * The pages in the order of a reader, then what is on them in the order of what rests on what.
   */
  private void write() {
    Page amounts = page(Sentences.amounts());
    Map<Group, Page> recipients = new LinkedHashMap<>();
    for (Group group : ground.ledger().groups()) {
      if (RecipientPage.entries(group, ground).isEmpty()) {
        continue;
      }
      recipients.put(
          group, page(Told.text(Naming.of(ground.agreement()).name(new Referent.OfGroup(group)))));
    }
    Map<Entry, Page> parts = new LinkedHashMap<>();
    for (Entry entry : ground.entries()) {
      for (Entry part : entry.parts()) {
        if (part.isDistributed() || part.said().isPresent()) {
          parts.put(part, page(Told.text(name(part))));
        }
      }
    }
    keysAndData();
    List<AppendixTable> tables = ground.agreement().appendices();
    List<Page> appendices = new ArrayList<>();
    for (AppendixTable appendix : tables) {
      appendices.add(page(Sentences.appendix(appendix.declared().number().text())));
    }
    Page checks = page(Sentences.checks());
    Page sources = page(Sentences.sources());
    data.forEach((of, page) -> DataPages.write(of, page, ground));
    for (PagedKey key : keys) {
      KeyPages.write(key.key(), key.group(), key.figures(), key.page(), ground);
    }
    parts.forEach(
        (part, page) -> {
          if (part.said().isPresent()) {
            MemberPage.write(page, ground, part, title(part), Optional.empty());
          }
        });
    AmountPage.write(amounts, book, ground);
    parts.forEach(
        (part, page) -> {
          if (part.said().isEmpty()) {
            divided(part, page);
          }
        });
    recipients.forEach((group, page) -> RecipientPage.write(group, page, ground));
    List<AppendixPage.Compared> compared = new ArrayList<>();
    for (int i = 0; i < tables.size(); i++) {
      compared.addAll(AppendixPage.write(tables.get(i), appendices.get(i), ground));
    }
    var standing = ground.standing().write(() -> page(Sentences.asMade()));
    CheckPage.write(checks, ground, compared, standing);
    SourcePage.write(sources, ground, List.copyOf(data.keySet()), List.of(Sentences.howExact()));
  }

  private void divided(Entry part, Page page) {
    Optional<Told> hindrance = DivisionRule.hindrance(part);
    var group = part.grant().group().orElseThrow();
    Optional<PagedKey> key = part.grant().key().flatMap(it -> paged(it, group));
    var weights = key.flatMap(it -> ground.places().key(it.key(), group));
    var climbed = LadderPage.figures(ground, part);
    boolean reckons =
        climbed.isPresent() && LadderPage.write(page, ground, part, climbed.get(), title(part));
    if (reckons) {
      return;
    }
    boolean divisor =
        hindrance.isEmpty()
            && part.distributed().get().rounding().rule().method().isDivisorMethod();
    if (divisor
        && weights.isPresent()
        && key.isPresent()
        && DivisorPage.write(page, ground, part, weights.get(), key.get().figures(), title(part))) {
      return;
    }
    if (divisor) {
      hindrance = Optional.of(Sentences.divisorIsFigures());
    }
    if (part.together().isPresent() && weights.isPresent() && key.isPresent()) {
      TogetherPage.write(page, ground, part, weights.get(), key.get().figures(), title(part));
    } else if (hindrance.isPresent() || weights.isEmpty() || key.isEmpty()) {
      Told why = hindrance.orElseGet(() -> Sentences.keyIsFigures());
      MemberPage.write(page, ground, part, title(part), Optional.of(why));
    } else {
      DivisionPage.write(page, ground, part, weights.get(), key.get().figures(), title(part));
    }
  }

  private Optional<PagedKey> paged(Key key, Group group) {
    return keys.stream().filter(it -> it.is(key, group)).findFirst();
  }

  private static String name(Entry part) {
    var grant = part.grant();
    return grant.name()
        + part.slot().map(it -> " " + it.text()).filter(it -> !grant.slots().isEmpty()).orElse("");
  }

  private static Told title(Entry part) {
    var grant = part.grant();
    String period =
        grant.slots().isEmpty() ? "" : part.slot().map(it -> ", " + it.text()).orElse("");
    Told of = Ground.titled(grant.declared().title().map(it -> it.text()), grant.path());
    return language -> of.in(language) + period;
  }

  /** A page for each key that divides something, and for each table that something rests on. */
  private void keysAndData() {
    Set<Data> used = new LinkedHashSet<>();
    for (Entry entry : ground.entries()) {
      var group = entry.grant().group();
      for (Key one : RestsOn.keys(entry.grant())) {
        group.ifPresent(it -> key(one, it, used));
      }
      tables(entry.grant().declared(), used);
    }
    for (AppendixTable appendix : ground.agreement().appendices()) {
      appendix.declared().columns().forEach(it -> tables(it.value(), used));
    }
    for (Data table : used) {
      data.put(table, page(Sentences.dataNamed(table.name())));
    }
  }

  private void key(Key key, Group group, Set<Data> used) {
    if (paged(key, group).isPresent()) {
      return;
    }
    var of = KeyFigures.of(ground.evaluator(), key, group);
    if (of.isEmpty()
        || ground.evaluator().weighing().weights(key, group).known().isEmpty()
        || of.get().terms().stream().anyMatch(it -> it.total().isZero())) {
      return;
    }
    for (KeyFigures.Term term : of.get().terms()) {
      tables(term.written().weight(), used);
    }
    boolean first = keys.stream().noneMatch(it -> it.key() == key);
    String name = first ? key.name() : key.name() + " " + group.name();
    keys.add(new PagedKey(key, group, of.get(), page(Sentences.keyNamed(name))));
  }

  private void tables(Node written, Set<Data> used) {
    for (Reference reference : Walk.all(Reference.class, written)) {
      ground
          .agreement()
          .module()
          .meaning(reference)
          .ifPresent(
              it -> {
                if (it instanceof Referent.OfColumn of) {
                  table(of.column(), used);
                } else if (it instanceof Referent.OfKey of) {
                  for (var term : of.key().declared().terms()) {
                    tables(term.weight(), used);
                  }
                }
              });
    }
  }

  private void table(Data.Column column, Set<Data> used) {
    if (column.series().isEmpty()) {
      data(column).ifPresent(used::add);
    }
  }

  private Optional<Data> data(Data.Column column) {
    for (var module : modules()) {
      for (Data one : module.data()) {
        if (one.columns().contains(column)) {
          return Optional.of(one);
        }
      }
    }
    return Optional.empty();
  }

  private List<org.bilaga.resolve.Module> modules() {
    List<org.bilaga.resolve.Module> all = new ArrayList<>();
    all.add(ground.agreement().module());
    for (int i = 0; i < all.size(); i++) {
      for (var used : all.get(i).uses()) {
        if (!all.contains(used)) {
          all.add(used);
        }
      }
    }
    return all;
  }
}
