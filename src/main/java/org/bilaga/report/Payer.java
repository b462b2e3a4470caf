package org.bilaga.report;

import java.util.List;
import java.util.Optional;
import org.bilaga.ast.Clause;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.Naming;
import org.bilaga.resolve.Referent;
import org.bilaga.words.Told;

/**
 * Who pays a part of the money, as far as the agreement says: by {@code from}, else by the
 * appropriation that it is charged to.
 */
public sealed interface Payer {
  Told label(Naming naming);

  /** As programs read it; empty where it is not stated. */
  String id();

  /** A body named as payer. */
  record Named(Referent body) implements Payer {
    @Override
    public Told label(Naming naming) {
      return Told.text(naming.shortName(body));
    }

    @Override
    public String id() {
      return Naming.id(body);
    }
  }

  /** An appropriation of the state's budget. */
  record Appropriation(String number) implements Payer {
    @Override
    public Told label(Naming naming) {
      return Sentences.appropriation(number);
    }

    @Override
    public String id() {
      return number;
    }
  }

  /**
   * Several bodies, each with its amount of a whole that is not divided further.
   *
   * @param whole the total or grant that they pay together
   */
  record Together(Clause whole, List<Referent> bodies, List<Optional<Fraction>> amounts)
      implements Payer {
    @Override
    public Told label(Naming naming) {
      var names = new StringBuilder();
      for (Referent body : bodies) {
        names.append(names.isEmpty() ? "" : " + ").append(naming.shortName(body));
      }
      return Told.text(names.toString());
    }

    @Override
    public String id() {
      var ids = new StringBuilder();
      for (Referent body : bodies) {
        ids.append(ids.isEmpty() ? "" : " ").append(Naming.id(body));
      }
      return ids.toString();
    }
  }

  /** Nothing says who pays. */
  record NotStated() implements Payer {
    @Override
    public Told label(Naming naming) {
      return Sentences.payerNotStated();
    }

    @Override
    public String id() {
      return "";
    }
  }
}
