package org.bilaga.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bilaga.resolve.AppendixTable;
import org.bilaga.resolve.Grant;

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
    int its = grant.group().map(group -> appendix.group().in(group, member)).orElse(-1);
    return its >= 0 && grant.excepted().contains(its);
  }
}
