package org.bilaga.explain.telling;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bilaga.explain.Derivation;
import org.bilaga.explain.GrantDerivation;
import org.bilaga.explain.KeyUse;
import org.bilaga.explain.RoundingStory;
import org.bilaga.finding.JsonText;
import org.bilaga.finding.PlainDecimal;
import org.bilaga.money.Fraction;

/**
 * A derivation as one JSON object: every figure exact, as a decimal or, where there is none, as a
 * fraction {@code a/b}, in texts. (A priority that is a root is given to thirty decimals.)
 */
public final class DerivationJson {
  private final JsonText json;

  public DerivationJson(StringBuilder out) {
    this.json = new JsonText(out);
  }

  public void render(Derivation derivation) {
    json.object();
    text("asked", derivation.asked());
    text("agreement", derivation.agreement());
    text("title", derivation.title());
    text("period", derivation.period());
    text("slot", derivation.slot());
    text("currency", derivation.currency());
    text("recipient", derivation.member().map(Derivation.Whose::id));
    text("recipientName", derivation.member().map(Derivation.Whose::name));
    text("group", derivation.member().map(Derivation.Whose::group));
    figure("total", when(derivation.isKnown(), derivation.total()));
    figure("known", derivation.total());
    figure("unknown", derivation.unknown());
    json.name("grants").list();
    for (GrantDerivation grant : derivation.grants()) {
      json.newLine();
      grant(grant, derivation.member().isPresent());
    }
    json.endList();
    texts("undated", derivation.undated());
    json.name("conditions").list();
    derivation.provisos().forEach(new ProvisoJson(json)::render);
    json.endList();
    json.name("counterparts").list();
    for (Derivation.Counterpart other : derivation.counterparts()) {
      json.object();
      text("recipient", other.who().id());
      text("name", other.who().name());
      figure("amount", when(other.isKnown(), other.amount()));
      texts("through", other.through());
      json.endObject();
    }
    json.endList().endObject();
  }

  private void grant(GrantDerivation grant, boolean ofMember) {
    boolean stated = grant.isKnown(false);
    json.object();
    text("path", grant.path());
    text("title", grant.title());
    texts("sections", grant.sections());
    text("place", grant.place());
    text("slot", grant.period());
    text("status", word(grant.status()));
    text("reason", grant.reason());
    text("cause", grant.why().map(why -> word(why.cause())));
    text("causePlace", grant.why().flatMap(GrantDerivation.Reason::place));
    figure("grantTotal", when(stated, grant.total()));
    figure("of", grant.whole());
    text("to", grant.recipient());
    if (!grant.others().isEmpty()) {
      texts("and", grant.others());
    }
    text(
        "through",
        grant.through().isEmpty()
            ? Optional.empty()
            : Optional.of(String.join(", ", grant.through())));
    text("for", grant.passedOnTo());
    figure("amount", grant.amount().filter(it -> grant.isKnown(ofMember)));
    figure("known", grant.amount());
    figure("notKnown", when(stated, grant.unknown()));
    figure("least", grant.range().map(GrantDerivation.Range::least));
    figure("most", grant.range().map(GrantDerivation.Range::most));
    figure("exact", grant.share());
    grant.key().ifPresent(this::key);
    grant.bounded().ifPresent(this::bounded);
    grant.together().ifPresent(this::together);
    grant.rounding().ifPresent(this::rounding);
    grant.rest().ifPresent(this::rest);
    grant.ladder().ifPresent(it -> new LadderJson(json).render(it));
    if (!grant.parts().isEmpty()) {
      json.name("parts").list();
      for (GrantDerivation part : grant.parts()) {
        json.newLine();
        grant(part, ofMember);
      }
      json.endList();
    }
    if (!grant.members().isEmpty()) {
      json.name("members").list();
      for (GrantDerivation.Part part : grant.members()) {
        json.newLine().object();
        text("name", part.name());
        figure("figure", part.figure());
        figure("exact", part.share());
        figure("amount", part.amount());
        json.endObject();
      }
      json.endList();
    }
    json.endObject();
  }

  private void key(KeyUse key) {
    json.name("key").object();
    text("name", key.name());
    text("title", key.title());
    texts("sections", key.sections());
    text("place", key.place());
    figure("share", key.share());
    json.name("terms").list();
    for (KeyUse.Term term : key.terms()) {
      json.object();
      figure("coefficient", term.coefficient().orElse(Fraction.ONE));
      text("of", term.what());
      figure("figure", term.figure());
      figure("total", term.total());
      text("place", term.source().map(KeyUse.Source::place));
      text("data", term.source().map(KeyUse.Source::data));
      text("source", term.source().flatMap(KeyUse.Source::from));
      text("dated", term.source().flatMap(KeyUse.Source::dated));
      json.endObject();
    }
    json.endList().endObject();
  }

  private void bounded(GrantDerivation.Bounded bounded) {
    json.name("bounds").object();
    text("held", word(bounded.held()));
    figure("base", bounded.base());
    figure("pool", bounded.pool());
    figure("part", bounded.part());
    texts("atFloor", bounded.atFloor());
    texts("atCap", bounded.atCap());
    texts("excepted", bounded.excepted());
    json.endObject();
  }

  private void together(GrantDerivation.Together together) {
    json.name("together").object();
    text("area", together.area());
    figure("total", together.total());
    figure("exact", together.share());
    figure("cell", together.cell());
    json.name("split").list();
    for (GrantDerivation.Together.Piece piece : together.pieces()) {
      json.object();
      text("path", piece.path());
      figure("amount", piece.amount());
      json.endObject();
    }
    json.endList().endObject();
  }

  private void rounding(RoundingStory story) {
    json.name("rounding").object();
    text("method", word(story.method()));
    figure("unit", story.unit());
    figure("rounded", story.rounded());
    json.name("leftOver").value(story.given().size());
    figure("fraction", story.ownFraction());
    text("order", story.own().map(own -> own.order().toString()));
    json.name("tie").value(story.isTie());
    json.name("given").list();
    story.given().forEach(this::given);
    json.endList();
    if (story.next().isPresent()) {
      json.name("next");
      given(story.next().get());
    }
    json.endObject();
  }

  private void given(RoundingStory.Given given) {
    json.object();
    text("order", given.order().toString());
    text("name", given.name());
    figure("claim", given.claim());
    text("decidedBy", word(given.decidedBy()));
    json.endObject();
  }

  private void rest(GrantDerivation.Rest rest) {
    json.name("rest").object();
    figure("amount", rest.amount());
    text("home", word(rest.home()));
    text("name", rest.name());
    json.endObject();
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private void figure(String name, Fraction figure) {
    text(name, PlainDecimal.of(figure));
  }

  private static Optional<Fraction> when(boolean known, Fraction figure) {
    return known ? Optional.of(figure) : Optional.empty();
  }

  private void figure(String name, Optional<Fraction> figure) {
    text(name, figure.map(PlainDecimal::of));
  }

  private void text(String name, String value) {
    json.name(name).value(value);
  }

  private void text(String name, Optional<String> value) {
    json.name(name).value(value);
  }

  private void texts(String name, List<String> values) {
    json.name(name).list();
    values.forEach(json::value);
    json.endList();
  }
}
