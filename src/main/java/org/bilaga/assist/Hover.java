package org.bilaga.assist;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.ast.Declaration;
import org.bilaga.ast.Reference;
import org.bilaga.ast.Section;
import org.bilaga.coverage.Quotation;
import org.bilaga.explain.Deriver;
import org.bilaga.explain.telling.Telling;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Module;
import org.bilaga.resolve.QuotedPlaces;
import org.bilaga.resolve.Referent;
import org.bilaga.resolve.Sorts;
import org.bilaga.sheet.Prose;
import org.bilaga.sheet.SheetPart;
import org.bilaga.source.Span;
import org.bilaga.words.Told;

/**
 * What there is to say of a name where it stands.
 *
 * @param span the name
 * @param declaration the line that declares it, as written; empty where a table does
 * @param told what it is, and its value where it has one that is known
 */
public record Hover(Span span, String declaration, List<Told> told) {

  /** As many lines of how an amount came about are told beside it. */
  private static final int MOST_LINES = 4;

  /** Empty where nothing is named. */
  public static Optional<Hover> at(Spot spot) {
    return spot.named().map(named -> of(named, spot)).or(() -> quotation(spot));
  }

  /** Where words that are quoted stand in a document of the agreement. */
  private static Optional<Hover> quotation(Spot spot) {
    for (Agreement agreement : spot.module().map(Module::agreements).orElse(List.of())) {
      for (Quotation quotation : Quotation.in(agreement.declared())) {
        Span words = quotation.words().span();
        if (words.start() <= spot.offset() && spot.offset() <= words.end()) {
          return QuotedPlaces.of(quotation.words(), quotation.source(), agreement)
              .map(
                  place ->
                      new Hover(words, "", List.of(Sentences.standsAt(QuotedPlaces.told(place)))));
        }
      }
    }
    return Optional.empty();
  }

  private static Hover of(Spot.Named named, Spot spot) {
    Referent referent = named.referent();
    List<Told> told = new ArrayList<>();
    told.add(described(referent));
    var worth = new Worth(spot.analysis());
    Referent whole = whole(named);
    Optional<Told> value = worth.orWhyNot(whole, named.module());
    value.ifPresent(told::add);
    if (value.isPresent()) {
      told.addAll(derivation(whole, worth));
    }
    told.addAll(sources(whole));
    if (referent instanceof Referent.OfGrant it) {
      QuotedPlaces.of(it.grant().sections(), it.grant().agreement())
          .forEach(place -> told.add(Sentences.standsAt(place)));
    }
    return new Hover(named.span(), declaration(referent), told);
  }

  /** What sort of thing a name stands for, and its title where it has one. */
  public static Told described(Referent referent) {
    Told sort = Sorts.told(referent);
    return title(referent).<Told>map(title -> Sentences.sortAndTitle(sort, title)).orElse(sort);
  }

  /** What stands in the files of a thing beside its name: its title, or what it is made of. */
  public static Optional<String> title(Referent referent) {
    return switch (referent) {
      case Referent.OfParty it -> it.party().title().map(title -> title.text());
      case Referent.OfGroup it ->
          it.group().declared().title().map(title -> title.text() + ", " + it.group().size());
      case Referent.OfData it -> it.data().declared().title().map(title -> title.text());
      case Referent.OfAgreement it -> it.agreement().root().title().map(title -> title.text());
      case Referent.OfArea it -> it.area().title().map(title -> title.text());
      case Referent.OfGrant it -> it.grant().declared().title().map(title -> title.text());
      case Referent.OfMember it -> Optional.of(it.group().member(it.member()).name());
      case Referent.At it -> Optional.of(it.group().member(it.member()).name());
      case Referent.OfLet it -> Optional.of(oneLine(it.let().declared().value().span().text()));
      case Referent.OfKey it -> key(it.key().declared());
      case Referent.OfColumn it -> Optional.empty();
      case Referent.OfEarmark it -> Optional.empty();
      case Referent.OfTotal it -> Optional.empty();
      case Referent.OfMeasure it -> Optional.empty();
      case Referent.OfStep it -> Optional.empty();
      case Referent.OfFacts it -> Optional.empty();
      case Referent.OfSentence it -> Optional.empty();
      case Referent.OfUnknown it -> Optional.empty();
      case Referent.In it -> Optional.empty();
    };
  }

  private static Optional<String> key(Declaration.Key key) {
    String text = key.span().text();
    int equal = text.indexOf('=');
    return equal < 0 || text.indexOf('\n') >= 0
        ? Optional.empty()
        : Optional.of(oneLine(text.substring(equal + 1)));
  }

  private static String oneLine(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  /** The first line of the sentence that declares a thing. */
  private static String declaration(Referent referent) {
    Optional<Span> name = Sorts.place(referent);
    if (name.isEmpty()) {
      return "";
    }
    Span at = name.get();
    String line = at.file().line(at.file().lineInText(at.start())).strip();
    return line.endsWith("{") ? line.substring(0, line.length() - 1).strip() : line;
  }

  /** How one member's part of a grant came about, in few lines. */
  private static List<Told> derivation(Referent referent, Worth worth) {
    if (!(referent instanceof Referent.At at && at.of() instanceof Referent.OfGrant grant)) {
      return List.of();
    }
    var deriver = new Deriver(worth.ledgers(), grant.grant().agreement());
    var derivation =
        deriver.of("", List.of(grant.grant()), at.group(), at.member(), Optional.empty());
    List<Told> lines = new ArrayList<>();
    for (SheetPart part : Telling.of(derivation, false).parts()) {
      if (part instanceof Prose.Point point) {
        lines.clear();
        lines.addAll(point.lines());
      }
    }
    return lines.subList(0, Math.min(MOST_LINES, lines.size()));
  }

  /** Where it is said, and where figures come from. */
  private static List<Told> sources(Referent referent) {
    return switch (referent) {
      case Referent.OfGrant it -> sections(it.grant().sections());
      case Referent.OfArea it -> sections(it.area().sections());
      case Referent.OfTotal it -> sections(it.area().sections());
      case Referent.At it -> sources(it.of());
      case Referent.In it -> sources(it.of());
      case Referent.OfKey it -> sections(it.key().declared().sections());
      case Referent.OfData it -> source(it.data().declared());
      case Referent.OfColumn it -> source(it.column().declared());
      default -> List.of();
    };
  }

  private static List<Told> sections(List<Section> sections) {
    return sections.stream().map(section -> Told.text(section.span().text())).toList();
  }

  private static List<Told> source(Declaration.Data data) {
    List<Told> told = new ArrayList<>();
    data.source().ifPresent(it -> told.add(Told.text(it.text())));
    data.dated().ifPresent(it -> told.add(Told.text(it.span().text())));
    data.from().ifPresent(it -> told.add(Told.text(it.file().text())));
    return told;
  }

  private static Referent whole(Spot.Named named) {
    var bindings = named.module().bindings();
    for (var node : bindings.at(named.span().start())) {
      if (node instanceof Reference reference
          && reference.steps().getLast().index()
          && reference.steps().getLast().name().span().equals(named.span())) {
        return bindings.of(reference);
      }
    }
    return named.referent();
  }
}
