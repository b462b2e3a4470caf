package org.bilaga.money;

import java.util.List;
import java.util.Optional;

/** How the units of one apportionment were given; works it out only when asked. */
interface Evidence {
  /** For methods that round each quotient by itself: nothing is given in any order. */
  Evidence NONE =
      new Evidence() {
        @Override
        public List<Award> awards() {
          return List.of();
        }

        @Override
        public Optional<Award> next() {
          return Optional.empty();
        }
      };

  List<Award> awards();

  Optional<Award> next();
}
