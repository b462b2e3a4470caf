package org.bilaga.resolve;

import java.util.List;
import org.bilaga.ast.Clause;
import org.bilaga.table.MatchedTable;

/**
 * An appendix with its published table, each row matched to a member.
 *
 * @param columns for each declared column its place in the table, or -1 where it has none
 */
public record AppendixTable(
    Agreement agreement,
    Clause.Appendix declared,
    Group group,
    MatchedTable table,
    List<Integer> columns) {}
