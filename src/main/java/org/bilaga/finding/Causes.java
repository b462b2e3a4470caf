package org.bilaga.finding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bilaga.source.Span;
import org.bilaga.words.Language;

/**
 * One cause, one finding: what follows from another finding is counted with that one and not told
 * by itself, in whatever form findings are shown.
 *
 * <p>A finding says which places it hangs on ({@link Finding#hangsOn}), another which places it
 * answers for. What is disputed neither counts nor is counted: a mark accepts what it is at, and
 * nothing else. The same fact found twice is told once, and so is accepted by one mark: a printed
 * total that is wrong is so in the appendix and in the data that are read from the same table.
 */
public final class Causes {
  private final Findings findings;
  private final Map<Place, Finding> answering = new HashMap<>();
  private final Set<Finding> counted = Collections.newSetFromMap(new IdentityHashMap<>());

  /** By name, as one file may have been read twice. */
  private record Place(String file, int start) {
    static Place of(Span span) {
      return new Place(span.file().name(), span.start());
    }
  }

  private record Fact(Place place, int end, Object what, Object more) {}

  private Causes(Findings findings) {
    this.findings = findings;
  }

  /** Groups what was found so far. */
  public static void group(Findings findings) {
    var causes = new Causes(findings);
    causes.sameFacts();
    causes.dependents();
    findings.removeAll(causes.counted);
  }

  /** All findings one by one: those too that are counted with others, none that sums some up. */
  public static List<Finding> ungrouped(List<Finding> told) {
    List<Finding> all = new ArrayList<>(told.size());
    for (Finding finding : told) {
      if (finding.own() == 0) {
        add(finding, all);
      }
      finding.dependents().forEach(dependent -> add(dependent, all));
    }
    return all;
  }

  private static void add(Finding finding, List<Finding> all) {
    all.add(finding);
    finding.also().forEach(same -> add(same, all));
  }

  /** The finding that answers for a place, else a mistake within it, where there is one. */
  public static Optional<Finding> answering(Findings findings, Span place) {
    var causes = new Causes(findings);
    causes.index();
    Finding answering = causes.answering.get(Place.of(place));
    return answering != null ? Optional.of(answering) : mistakeIn(findings, place);
  }

  private static Optional<Finding> mistakeIn(Findings findings, Span place) {
    for (Finding finding : findings.all()) {
      Span at = finding.span();
      if (!finding.kind().disputable()
          && at.file() == place.file()
          && place.start() <= at.start()
          && at.end() <= place.end()) {
        return Optional.of(finding);
      }
    }
    return Optional.empty();
  }

  /** Two of the same sentence at the same place, or of the same two figures. */
  private void sameFacts() {
    Map<Fact, Finding> known = new HashMap<>();
    Map<Fact, Finding> accepted = new HashMap<>();
    for (Finding finding : findings.all()) {
      if (finding.disputed().isPresent() && isOfFigures(finding)) {
        accepted.putIfAbsent(fact(finding), finding);
      }
    }
    for (Finding finding : findings.all()) {
      if (finding.disputed().isPresent()) {
        continue;
      }
      Fact fact = fact(finding);
      // Of the same subject the mark was asked already, and accepts another kind.
      Finding marked = accepted.get(fact);
      if (marked != null && marked.subject().equals(finding.subject())) {
        marked = null;
      }
      Finding first = marked != null ? marked : known.putIfAbsent(fact, finding);
      if (first == null) {
        continue;
      } else if (marked != null) {
        marked.isAlso(finding);
        counted.add(finding);
      } else if (first.fixes().isEmpty() && !finding.fixes().isEmpty()) {
        known.put(fact, finding);
        finding.isAlso(first);
        counted.add(first);
      } else {
        first.isAlso(finding);
        counted.add(finding);
      }
    }
  }

  private static boolean isOfFigures(Finding finding) {
    return finding.expected().isPresent() && finding.actual().isPresent();
  }

  private static Fact fact(Finding finding) {
    Place place = Place.of(finding.span());
    int end = finding.span().end();
    return isOfFigures(finding)
        ? new Fact(place, end, finding.expected().get(), finding.actual().get())
        : new Fact(place, end, finding.kind(), finding.message(Language.ENGLISH));
  }

  private void index() {
    for (Finding finding : findings.all()) {
      if (finding.disputed().isEmpty() && !counted.contains(finding)) {
        for (Span place : finding.places()) {
          answering.putIfAbsent(Place.of(place), finding);
        }
      }
    }
  }

  private void dependents() {
    index();
    if (answering.isEmpty()) {
      return;
    }
    Map<Finding, Finding> causeOf = new IdentityHashMap<>();
    List<Finding> order = new ArrayList<>();
    for (Finding finding : findings.all()) {
      if (finding.disputed().isEmpty() && !counted.contains(finding)) {
        for (Span place : finding.causes()) {
          Finding cause = answering.get(Place.of(place));
          if (cause != null && root(cause, causeOf) != finding) {
            causeOf.put(finding, cause);
            order.add(finding);
            break;
          }
        }
      }
    }
    for (Finding finding : order) {
      root(finding, causeOf).count(finding);
      counted.add(finding);
    }
  }

  private static Finding root(Finding finding, Map<Finding, Finding> causeOf) {
    Finding at = finding;
    for (Finding next = causeOf.get(at); next != null; next = causeOf.get(at)) {
      at = next;
    }
    return at;
  }
}
