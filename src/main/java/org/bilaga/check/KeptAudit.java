package org.bilaga.check;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilaga.finding.Finding;
import org.bilaga.finding.Findings;

/**
 * What was found in each file, kept from one audit to the next: a file that is as it was, and on
 * which nothing else bears that is not, need not be checked again.
 *
 * <p>Things are told apart by identity: a file that changed is loaded anew and is another module.
 */
public final class KeptAudit {
  private Map<Object, Part> before = new IdentityHashMap<>();
  private Map<Object, Part> now = new IdentityHashMap<>();

  /**
   * What was found in one of them.
   *
   * @param condition what the outcome hangs on besides the thing itself
   * @param accepted of what was found when the files were loaded, what its marks accept, and why
   */
  record Part(Object condition, Findings found, Map<Finding, String> accepted, Tally counted) {

    /** Has its marks accept what they accept. */
    void acceptAmong(List<Finding> loaded) {
      if (!accepted.isEmpty()) {
        for (Finding finding : loaded) {
          Optional.ofNullable(accepted.get(finding.original())).ifPresent(finding::dispute);
        }
      }
    }
  }

  Optional<Part> part(Object of, Object condition) {
    Part known = before.get(of);
    if (known == null || !known.condition().equals(condition)) {
      return Optional.empty();
    }
    now.put(of, known);
    return Optional.of(known);
  }

  /**
   * @param open what was found when the files were loaded and not accepted before this was checked
   */
  void keep(Object of, Object condition, Findings found, List<Finding> open, Tally counted) {
    Map<Finding, String> accepted = new IdentityHashMap<>(0);
    for (Finding finding : open) {
      finding.disputed().ifPresent(reason -> accepted.put(finding.original(), reason));
    }
    // What is kept is not what others go on to count with.
    now.put(of, new Part(condition, found.copy(), accepted, counted));
  }

  /** Lets go of what was not asked for in the audit that ends now. */
  void forgetTheRest() {
    before = now;
    now = new IdentityHashMap<>();
  }
}
