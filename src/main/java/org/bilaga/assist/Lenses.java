package org.bilaga.assist;

import java.util.ArrayList;
import java.util.List;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Area;
import org.bilaga.resolve.Grant;
import org.bilaga.source.Span;
import org.bilaga.words.Told;

/** What can be asked about the things that a file declares, above where they are declared. */
public final class Lenses {
  private Lenses() {}

  /** What is asked. */
  public enum Question {
    SHOW(Sentences.lensShow()),
    EXPLAIN(Sentences.lensExplain()),
    DEADLINES(Sentences.lensDeadlines());

    private final Told told;

    Question(Told told) {
      this.told = told;
    }

    public Told told() {
      return told;
    }
  }

  /**
   * @param place the name of the thing
   * @param of the same as one writes it in a question
   */
  public record Lens(Span place, Question question, String of) {}

  /** In the order written. */
  public static List<Lens> of(Spot spot) {
    List<Lens> lenses = new ArrayList<>();
    spot.module()
        .ifPresent(
            module -> {
              for (Agreement agreement : module.agreements()) {
                Span name = agreement.declared().name().span();
                if (name.file() == module.tree().source()) {
                  lenses.add(new Lens(name, Question.SHOW, agreement.name()));
                  lenses.add(new Lens(name, Question.DEADLINES, agreement.name()));
                }
                if (agreement.isOriginal()) {
                  of(agreement.root(), lenses);
                }
              }
            });
    return lenses;
  }

  private static void of(Area area, List<Lens> lenses) {
    for (Area inner : area.areas()) {
      String path = inner.agreement().name() + "." + inner.path();
      lenses.add(new Lens(inner.name().span(), Question.SHOW, path));
      of(inner, lenses);
    }
    for (Grant grant : area.grants()) {
      if (grant.group().isPresent()) {
        String path = grant.agreement().name() + "." + grant.path();
        lenses.add(new Lens(grant.declared().name().span(), Question.EXPLAIN, path));
      }
    }
  }
}
