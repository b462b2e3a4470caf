package org.bilaga.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Name;
import org.bilaga.ast.Reference;
import org.bilaga.ast.Timing;

/** The sentence of an agreement in whose place another would come, or beside which none can. */
final class Counterpart {
  private Counterpart() {}

  /**
   * Those that a sentence may replace: of the same sort and name; of those without a name the one
   * that there is, or, of several, that for the same year or the same body.
   */
  static List<Clause> of(Clause clause, List<Clause> among) {
    var name = Noun.name(clause).map(Name::text);
    List<Clause> ofSort = new ArrayList<>();
    List<Clause> alike = new ArrayList<>();
    for (Clause other : among) {
      if (other.getClass() == clause.getClass() && Noun.name(other).map(Name::text).equals(name)) {
        ofSort.add(other);
        if (Noun.name(clause).isEmpty() && sayAlike(clause, other)) {
          alike.add(other);
        }
      }
    }
    return alike.size() == 1 ? alike : ofSort;
  }

  private static boolean sayAlike(Clause one, Clause other) {
    return switch (one) {
      case Clause.Total it ->
          other instanceof Clause.Total total && timing(it.timing()).equals(timing(total.timing()));
      case Clause.Payment it ->
          other instanceof Clause.Payment payment
              && texts(it.recipients()).equals(texts(payment.recipients()))
              && texts(it.affects()).equals(texts(payment.affects()));
      case Clause.Signed it ->
          other instanceof Clause.Signed signed
              && it.party().map(Reference::text).equals(signed.party().map(Reference::text));
      default -> false;
    };
  }

  /** What keeps a sentence from being added: one of its name, or the one that can be there. */
  static Optional<Clause> besides(Clause clause, List<Clause> among) {
    for (Clause other : among) {
      if (exclude(clause, other)) {
        return Optional.of(other);
      }
    }
    return Optional.empty();
  }

  /** Whether two sentences that are put somewhere would be one and the same there. */
  static boolean isOneSentence(Clause one, Clause other) {
    return exclude(one, other)
        || one instanceof Clause.Payment && other instanceof Clause.Payment && sayAlike(one, other);
  }

  private static boolean exclude(Clause one, Clause other) {
    var name = Noun.name(one);
    if (name.isPresent()) {
      return isDuty(one) == isDuty(other)
          && Noun.name(other).filter(it -> it.text().equals(name.get().text())).isPresent();
    }
    if (one instanceof Clause.Total first && other instanceof Clause.Total second) {
      return timing(first.timing()).equals(timing(second.timing()));
    }
    boolean once =
        one instanceof Clause.Rounded
            || one instanceof Clause.RoundedTogether
            || one instanceof Clause.InPeriod
            || one instanceof Clause.Calendar
            || one instanceof Clause.Between;
    return once && one.getClass() == other.getClass();
  }

  /** Duties have names of their own, which may also be those of money or of a key. */
  private static boolean isDuty(Clause clause) {
    return switch (clause) {
      case Clause.Obligation it -> true;
      case Clause.Condition it -> true;
      case Clause.Appendix it -> true;
      default -> false;
    };
  }

  private static String timing(Timing timing) {
    return switch (timing) {
      case Timing.Whole it -> "";
      case Timing.EachYear it -> "each year";
      case Timing.In it -> it.stretch().text();
      case Timing.EqualParts it -> (it.months() ? "months " : "years ") + it.stretch().text();
    };
  }

  private static List<String> texts(List<Reference> references) {
    List<String> texts = new ArrayList<>();
    references.forEach(reference -> texts.add(reference.text()));
    return texts;
  }
}
