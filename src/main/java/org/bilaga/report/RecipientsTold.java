package org.bilaga.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Reference;
import org.bilaga.ledger.Share;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.Naming;
import org.bilaga.resolve.Referent;
import org.bilaga.words.Joined;
import org.bilaga.words.Told;

/** Who gets a grant, as a table says it: {@code Regionerna, för vidare utbetalning till SKR}. */
public final class RecipientsTold {
  private RecipientsTold() {}

  public static Told of(Grant grant) {
    Clause.Grant declared = grant.declared();
    var naming = Naming.of(grant.agreement());
    var module = grant.agreement().module();
    List<Told> to = new ArrayList<>();
    to.add(
        Told.text(
            grant.recipient().map(naming::shortName).orElse(declared.recipients().to().text())));
    declared.recipients().others().forEach(it -> to.add(Told.text(naming.shortName(it, module))));
    Told told = Joined.and(to);
    if (!declared.recipients().through().isEmpty()) {
      told = Sentences.through(told, hands(grant));
    }
    return declared.recipients().passedOnTo().isPresent()
        ? Sentences.passedOnTo(
            told, naming.shortName(declared.recipients().passedOnTo().get(), module))
        : told;
  }

  /** Those through whose hands a grant goes, in order: {@code SKR, then RSS}. */
  static Told hands(Grant grant) {
    var naming = Naming.of(grant.agreement());
    Told names = Told.text("");
    boolean first = true;
    for (Reference hand : grant.declared().recipients().through()) {
      String name = naming.shortName(hand, grant.agreement().module());
      names = first ? Told.text(name) : Sentences.thenNext(names, name);
      first = false;
    }
    return names;
  }

  /** The id by which machines know whose a share is; of several together all of theirs. */
  static String id(Share share) {
    return joined(share, " ", Naming::id);
  }

  /** The names in full of those whose a share is; of nobody's what has become of it. */
  static String name(Share share, Naming naming) {
    return switch (share.kind()) {
      case WITHOUT_HEIR -> "without an heir";
      case REST_KEPT -> "residue kept";
      case REST_WITHOUT_HOME -> "residue without a home";
      case TO_NOBODY_NAMED, IN_UNSTATED_PARTS -> "";
      case RECIPIENT, UNDISTRIBUTED, OPEN, KEPT, REST_TO_PARTY -> joined(share, ", ", naming::name);
    };
  }

  /** The same as rows of a table name them: a party in short, a group in full. */
  static String shown(Share share, Naming naming) {
    return joined(
        share, ", ", it -> it instanceof Referent.OfParty ? naming.shortName(it) : naming.name(it));
  }

  private static String joined(Share share, String between, Function<Referent, String> of) {
    List<Referent> to = share.to();
    return to.isEmpty()
        ? share.written()
        : to.stream().map(of).collect(Collectors.joining(between));
  }
}
