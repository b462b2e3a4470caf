package org.bilaga.explain.telling;

import static org.bilaga.explain.telling.LadderFields.figure;
import static org.bilaga.explain.telling.LadderFields.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.explain.Derivation;
import org.bilaga.explain.GrantDerivation;
import org.bilaga.explain.KeyUse;
import org.bilaga.explain.RoundingStory;
import org.bilaga.money.Fraction;
import org.bilaga.sheet.Datum;
import org.bilaga.sheet.Fields;

/**
 * A derivation as programs read it by names: every figure exact, as a decimal or, where there is
 * none, as a fraction {@code a/b}. (A priority that is a root is given to thirty decimals.)
 */
final class DerivationFields {
  private DerivationFields() {}

  static Fields of(Derivation derivation) {
    boolean ofMember = derivation.member().isPresent();
    List<Fields> counterparts = new ArrayList<>();
    for (Derivation.Counterpart other : derivation.counterparts()) {
      counterparts.add(
          new Fields()
              .put("recipient", other.who().id())
              .put("name", other.who().name())
              .put("amount", figure(when(other.isKnown(), other.amount())))
              .put("through", Datum.Several.texts(other.through())));
    }
    return new Fields()
        .put("asked", derivation.asked())
        .put("agreement", derivation.agreement())
        .put("title", derivation.title())
        .put("period", derivation.period())
        .put("slot", derivation.slot())
        .put("currency", derivation.currency().code())
        .put("recipient", derivation.member().map(Derivation.Whose::id))
        .put("recipientName", derivation.member().map(Derivation.Whose::name))
        .put("group", derivation.member().map(Derivation.Whose::group))
        .put("total", figure(when(derivation.isKnown(), derivation.total())))
        .put("known", figure(derivation.total()))
        .put("unknown", figure(derivation.unknown()))
        .put("grants", derivation.grants().stream().map(it -> grant(it, ofMember)).toList())
        .put("undated", Datum.Several.texts(derivation.undated()))
        .put("conditions", derivation.provisos().stream().map(LadderFields::of).toList())
        .put("counterparts", counterparts);
  }

  private static Fields grant(GrantDerivation grant, boolean ofMember) {
    boolean stated = grant.isKnown(false);
    Fields fields =
        new Fields()
            .put("path", grant.path())
            .put("title", grant.title())
            .put("sections", Datum.Several.texts(grant.sections()))
            .put("quoted", Datum.Several.texts(grant.quoted()))
            .put("place", grant.place())
            .put("slot", grant.period())
            .put("status", word(grant.status()))
            .put("reason", grant.reason())
            .put("cause", grant.why().map(why -> word(why.cause())))
            .put("causePlace", grant.why().flatMap(GrantDerivation.Reason::place))
            .put("grantTotal", figure(when(stated, grant.total())))
            .put("of", figure(grant.whole()))
            .put("to", grant.recipient());
    if (!grant.others().isEmpty()) {
      fields.put("and", Datum.Several.texts(grant.others()));
    }
    Optional<String> through =
        Optional.of(String.join(", ", grant.through())).filter(it -> !it.isEmpty());
    fields
        .put("through", through)
        .put("for", grant.passedOnTo())
        .put("amount", figure(grant.amount().filter(it -> grant.isKnown(ofMember))))
        .put("known", figure(grant.amount()))
        .put("notKnown", figure(when(stated, grant.unknown())))
        .put("least", figure(grant.range().map(GrantDerivation.Range::least)))
        .put("most", figure(grant.range().map(GrantDerivation.Range::most)))
        .put("exact", figure(grant.share()));
    grant.key().ifPresent(it -> fields.put("key", key(it)));
    grant
        .said()
        .ifPresent(
            it -> {
              if (it.listed()) {
                fields.put("listedAt", it.listedAt());
              } else {
                fields.put("each", it.what()).put("worked", it.worked());
              }
            });
    grant.bounded().ifPresent(it -> fields.put("bounds", bounded(it)));
    grant.together().ifPresent(it -> fields.put("together", together(it)));
    grant.rounding().ifPresent(it -> fields.put("rounding", rounding(it)));
    grant.rest().ifPresent(it -> fields.put("rest", rest(it)));
    grant.ladder().ifPresent(it -> fields.put("ladder", LadderFields.of(it)));
    if (!grant.parts().isEmpty()) {
      fields.put("parts", grant.parts().stream().map(it -> grant(it, ofMember)).toList());
    }
    if (!grant.members().isEmpty()) {
      fields.put("members", grant.members().stream().map(DerivationFields::member).toList());
    }
    return fields;
  }

  private static Fields member(GrantDerivation.Part part) {
    return new Fields()
        .put("name", part.name())
        .put("figure", figure(part.figure()))
        .put("exact", figure(part.share()))
        .put("amount", figure(part.amount()));
  }

  private static Fields key(KeyUse key) {
    List<Fields> terms = new ArrayList<>();
    for (KeyUse.Term term : key.terms()) {
      terms.add(
          new Fields()
              .put("coefficient", figure(term.coefficient().orElse(Fraction.ONE)))
              .put("of", term.what())
              .put("figure", figure(term.figure()))
              .put("total", figure(term.total()))
              .put("place", term.source().map(KeyUse.Source::place))
              .put("data", term.source().map(KeyUse.Source::data))
              .put("source", term.source().flatMap(KeyUse.Source::from))
              .put("dated", term.source().flatMap(KeyUse.Source::dated)));
    }
    return new Fields()
        .put("name", key.name())
        .put("title", key.title())
        .put("sections", Datum.Several.texts(key.sections()))
        .put("place", key.place())
        .put("share", figure(key.share()))
        .put("terms", terms);
  }

  private static Fields bounded(GrantDerivation.Bounded bounded) {
    return new Fields()
        .put("held", word(bounded.held()))
        .put("base", figure(bounded.base()))
        .put("pool", figure(bounded.pool()))
        .put("part", figure(bounded.part()))
        .put("atFloor", Datum.Several.texts(bounded.atFloor()))
        .put("atCap", Datum.Several.texts(bounded.atCap()))
        .put("excepted", Datum.Several.texts(bounded.excepted()));
  }

  private static Fields together(GrantDerivation.Together together) {
    List<Fields> split = new ArrayList<>();
    for (GrantDerivation.Together.Piece piece : together.pieces()) {
      split.add(new Fields().put("path", piece.path()).put("amount", figure(piece.amount())));
    }
    return new Fields()
        .put("area", together.area())
        .put("total", figure(together.total()))
        .put("exact", figure(together.share()))
        .put("cell", figure(together.cell()))
        .put("split", split);
  }

  private static Fields rounding(RoundingStory story) {
    Fields fields =
        new Fields()
            .put("method", word(story.method()))
            .put("unit", figure(story.unit()))
            .put("rounded", figure(story.rounded()))
            .put("leftOver", story.given().size())
            .put("fraction", figure(story.ownFraction()))
            .put("order", story.own().map(own -> own.order().toString()))
            .put("tie", story.isTie())
            .put("given", story.given().stream().map(DerivationFields::given).toList());
    story.next().ifPresent(it -> fields.put("next", given(it)));
    return fields;
  }

  private static Fields given(RoundingStory.Given given) {
    return new Fields()
        .put("order", given.order().toString())
        .put("name", given.name())
        .put("claim", figure(given.claim()))
        .put("decidedBy", word(given.decidedBy()));
  }

  private static Fields rest(GrantDerivation.Rest rest) {
    return new Fields()
        .put("amount", figure(rest.amount()))
        .put("home", word(rest.home()))
        .put("name", rest.name());
  }

  private static Optional<Fraction> when(boolean known, Fraction figure) {
    return known ? Optional.of(figure) : Optional.empty();
  }
}
