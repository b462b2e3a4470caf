package org.bilaga.parser;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.bilaga.parser.generated.BilagaParser.GrantClauseContext;
import org.bilaga.parser.generated.BilagaParser.GrantMoreContext;
import org.bilaga.parser.generated.BilagaParser.GrantRestContext;
import org.bilaga.parser.generated.BilagaParser.ThroughRestContext;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a grant after its recipients, as a list: the grammar has each inside the one
 * before.
 *
 * <p>The first of the hands that money goes through stands in it as {@code grantThrough}, each
 * other as a {@code hand} after that.
 */
final class GrantDetails {
  private final List<ParserRuleContext> all = new ArrayList<>();

  private GrantDetails() {}

  static List<ParserRuleContext> of(GrantClauseContext grant) {
    var details = new GrantDetails();
    details.rest(grant.grantRest());
    return details.all;
  }

  private void rest(@Nullable GrantRestContext rest) {
    if (rest != null) {
      more(rest.grantMore());
    }
  }

  private void more(@Nullable GrantMoreContext more) {
    if (more != null && more.grantThrough() != null) {
      all.add(more.grantThrough());
      through(more.throughRest());
    } else if (more != null && more.grantDetail() != null) {
      all.add(more.grantDetail());
      rest(more.grantRest());
    }
  }

  private void through(@Nullable ThroughRestContext rest) {
    if (rest != null && rest.hand() != null) {
      all.add(rest.hand());
      through(rest.throughRest());
    } else if (rest != null) {
      more(rest.grantMore());
    }
  }
}
