package org.bilaga.ast;

import java.util.List;

/** What somebody may mark as known to be wrong. */
public sealed interface Disputable extends Node
    permits Clause.Total,
        Clause.Grant,
        Clause.ForYear,
        Clause.Listed,
        Clause.OfWhich,
        Term,
        Clause.Condition,
        Clause.Duty,
        Clause.Appendix,
        Clause.Claim,
        Clause.Document,
        Declaration.Data {
  List<Dispute> disputes();
}
