package org.bilaga.resolve;

import java.util.ArrayList;
import java.util.List;
import org.bilaga.finding.Causes;
import org.bilaga.finding.Finding;
import org.bilaga.finding.Findings;
import org.bilaga.source.Span;
import org.bilaga.words.Language;
import org.bilaga.words.Told;

/**
 * What is told of one version of an agreement, whose text is mostly that of another.
 *
 * <p>What is told of the other too, at the same place, is not told again; what is not says in which
 * version it is so.
 */
public final class InVersion {
  private final Agreement agreement;

  public InVersion(Agreement agreement) {
    this.agreement = agreement;
  }

  /** Whether something stands in the scenario or amendment itself. */
  public boolean isOwn(Span place) {
    Span own = agreement.declared().span();
    return place.file() == own.file() && own.start() <= place.start() && place.end() <= own.end();
  }

  /** Passes on what is found in this version and not known of the others. */
  public void tell(List<Finding> found, List<Finding> known, Findings out) {
    List<Finding> counted = new ArrayList<>(Causes.ungrouped(known));
    counted.addAll(Causes.ungrouped(out.all()));
    for (Finding finding : found) {
      if (counted.stream().noneMatch(other -> isSame(finding, other))
          && known.stream().noneMatch(other -> isSame(finding, other))
          && out.all().stream().noneMatch(other -> isSame(finding, other))) {
        if (!agreement.isOriginal() && !isOwn(finding.span())) {
          finding.and(agreement.declared().name().span(), here());
          // What stands there is right for the original.
          finding.withoutFixes();
        }
        out.add(finding);
      }
    }
  }

  private boolean isSame(Finding finding, Finding other) {
    if (finding.kind() != other.kind() || !finding.span().equals(other.span())) {
      return false;
    }
    String text = finding.message(Language.ENGLISH);
    String told = other.message(Language.ENGLISH);
    if (text.equals(told)) {
      return true;
    }
    for (var base = agreement.base(); base.isPresent(); base = base.get().base()) {
      if (text.replace(named(agreement), named(base.get())).equals(told)) {
        return true;
      }
    }
    return false;
  }

  private static String named(Agreement agreement) {
    return "`" + agreement.name() + "`";
  }

  private Told here() {
    return agreement.kind() == Agreement.Kind.SCENARIO
        ? Sentences.inThisScenario()
        : Sentences.inThisVersion();
  }
}
