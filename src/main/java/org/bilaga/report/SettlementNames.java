package org.bilaga.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilaga.resolve.Group;
import org.bilaga.resolve.Naming;
import org.bilaga.settle.Recipient;
import org.bilaga.words.Language;

/** Several recipients in a sentence. */
final class SettlementNames {
  private static final int MOST = 4;

  private final Naming naming;
  private final Language language;

  SettlementNames(Naming naming, Language language) {
    this.naming = naming;
    this.language = language;
  }

  /** Each by name while they are few; else how many of which group. */
  String of(List<Recipient> some) {
    Map<Optional<Group>, List<Recipient>> byGroup = new LinkedHashMap<>();
    some.forEach(it -> byGroup.computeIfAbsent(it.group(), key -> new ArrayList<>()).add(it));
    var names = new StringBuilder();
    byGroup.forEach(
        (group, members) -> {
          boolean all = group.isPresent() && members.size() == group.get().size();
          if (all && members.size() > 1 || group.isPresent() && members.size() > MOST) {
            String title = naming.name(group.get().declared());
            String count = all ? "" : members.size() + say(" of ", " av ");
            names.append(names.isEmpty() ? "" : ", ").append(count).append(title);
          } else {
            for (Recipient member : members) {
              names.append(names.isEmpty() ? "" : ", ").append(member.name(naming).in(language));
            }
          }
        });
    return names.toString();
  }

  private String say(String english, String swedish) {
    return language == Language.SWEDISH ? swedish : english;
  }
}
