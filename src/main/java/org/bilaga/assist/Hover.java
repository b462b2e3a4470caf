package org.bilaga.assist;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.ast.Declaration;
import org.bilaga.ast.Reference;
import org.bilaga.coverage.Quotation;
import org.bilaga.evaluate.Context;
import org.bilaga.evaluate.Value;
import org.bilaga.finding.Findings;
import org.bilaga.ledger.Ledgers;
import org.bilaga.report.ExpressionValue;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Module;
import org.bilaga.resolve.QuotedPlaces;
import org.bilaga.resolve.Referent;
import org.bilaga.resolve.Sorts;
import org.bilaga.source.Span;
import org.bilaga.typing.Mistakes;
import org.bilaga.typing.Type;
import org.bilaga.typing.TypeChecker;
import org.bilaga.words.Told;

/**
 * What there is to say of a name where it stands.
 *
 * @param span the name
 * @param declaration the line that declares it, as written; empty where a table does
 * @param told what it is, and its value where it has one that is known
 */
public record Hover(Span span, String declaration, List<Told> told) {

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
    value(named, spot).ifPresent(told::add);
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

  /** What it comes to; behind a member in brackets, what that member has. */
  private static Optional<Told> value(Spot.Named named, Spot spot) {
    Referent referent = whole(named);
    Module module = home(referent, named.module());
    var mistakes = new Mistakes(spot.analysis().findings(), List.of(module), false);
    if (!mistakes.all().isEmpty()) {
      return Optional.empty();
    }
    var findings = new Findings();
    Type type = new TypeChecker(findings).type(referent);
    boolean none = type.quantity() == Type.Quantity.NAME || type.perMember().isPresent();
    if (none || type.overTime()) {
      return Optional.empty();
    }
    Value value = new Ledgers(findings).value(referent, context(referent, module));
    if (findings.mistakes() > 0) {
      return Optional.empty();
    }
    var text = new ExpressionValue("", type, List.of(value), false);
    return value
        .known()
        .<Told>map(known -> language -> text.text(known, language))
        .or(() -> value.why().map(why -> Sentences.notKnown(why.text())));
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

  /** The file whose mistakes may stand in the way of a value. */
  private static Module home(Referent referent, Module here) {
    return switch (referent) {
      case Referent.OfAgreement it -> it.agreement().module();
      case Referent.OfArea it -> it.area().agreement().module();
      case Referent.OfTotal it -> it.area().agreement().module();
      case Referent.OfGrant it -> it.grant().agreement().module();
      case Referent.OfEarmark it -> it.earmark().grant().agreement().module();
      case Referent.OfLet it -> it.let().module();
      case Referent.At it -> home(it.of(), here);
      case Referent.In it -> home(it.of(), here);
      default -> here;
    };
  }

  private static Context context(Referent referent, Module module) {
    return switch (referent) {
      case Referent.OfAgreement it -> Context.whole(it.agreement());
      case Referent.OfArea it -> Context.whole(it.area().agreement());
      case Referent.OfTotal it -> Context.whole(it.area().agreement());
      case Referent.OfGrant it -> Context.whole(it.grant().agreement());
      case Referent.OfEarmark it -> Context.whole(it.earmark().grant().agreement());
      case Referent.At it -> context(it.of(), module);
      case Referent.In it -> context(it.of(), module);
      default -> Context.whole(module, Optional.empty());
    };
  }
}
