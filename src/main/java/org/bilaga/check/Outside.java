package org.bilaga.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bilaga.resolve.AppendixTable;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.Referent;

/**
 * Members that need no row in a published table: those whom every grant that it shows excepts, and
 * who have none.
 */
final class Outside {
  private Outside() {}

  static Set<Integer> of(AppendixTable appendix) {
    Set<Integer> outside = new HashSet<>();
    if (appendix.table().problems().isEmpty()) {
      return outside;
    }
    List<Grant> grants = new ArrayList<>();
    for (var column : appendix.declared().columns()) {
      ColumnGrants.of(column.value(), appendix).ifPresent(grants::addAll);
    }
    for (int member = 0; member < appendix.group().size() && !grants.isEmpty(); member++) {
      boolean excepted = appendix.table().rowOf(member) < 0;
      for (Grant grant : grants) {
        excepted = excepted && isExcepted(grant, appendix, member);
      }
      if (excepted) {
        outside.add(member);
      }
    }
    return outside;
  }

  private static boolean isExcepted(Grant grant, AppendixTable appendix, int member) {
    for (var reference : grant.declared().division().except()) {
      Optional<Referent> meaning = grant.agreement().module().meaning(reference);
      if (meaning.orElse(null) instanceof Referent.OfMember it
          && it.group().in(appendix.group(), it.member()) == member) {
        return true;
      }
    }
    return false;
  }
}
