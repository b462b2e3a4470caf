package org.bilaga.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Declaration;
import org.bilaga.ast.Expression;
import org.bilaga.ast.Node;
import org.bilaga.ast.Reference;
import org.bilaga.ast.Walk;
import org.bilaga.evaluate.Weighing;
import org.bilaga.figure.Figure;
import org.bilaga.finding.Findings;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.AppendixTable;
import org.bilaga.resolve.Data;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.Group;
import org.bilaga.resolve.Key;
import org.bilaga.resolve.Lacking;
import org.bilaga.resolve.Module;
import org.bilaga.resolve.Referent;

/**
 * Members of whom data say nothing, told where something asks for their figures.
 *
 * <p>Nobody asks for the figures of a member in a key with one term that only grants go by which
 * except the member, nor in the column of an appendix that has no row for the member and need not.
 * Data that nobody asks for are there to be asked, and are to be whole.
 */
final class LackingFigures {
  private final Set<Module> modules = new LinkedHashSet<>();
  private final Map<Data.Column, Set<Integer>> needed = new IdentityHashMap<>();

  private LackingFigures(List<Module> checked) {
    checked.forEach(module -> modules.addAll(module.seen()));
  }

  static void tell(List<Module> checked, Findings out) {
    new LackingFigures(checked).tell(out);
  }

  private void tell(Findings out) {
    List<Data> lacking = new ArrayList<>();
    for (Module module : modules) {
      for (Data data : module.data()) {
        if (!data.lacking().members().isEmpty()
            || data.columns().stream().anyMatch(it -> !it.lacking().members().isEmpty())) {
          lacking.add(data);
        }
      }
    }
    if (lacking.isEmpty()) {
      return;
    }
    modules.forEach(this::ask);
    for (Data data : lacking) {
      Set<Integer> rows = new HashSet<>();
      boolean asked = false;
      for (Data.Column column : data.columns()) {
        boolean isAsked = needed.containsKey(column);
        asked |= isAsked;
        rows.addAll(needed.getOrDefault(column, Set.of()));
        if (isAsked || column.written().isPresent()) {
          tell(column.lacking(), needed.getOrDefault(column, all(data.group())), out);
        }
      }
      tell(data.lacking(), asked ? rows : all(data.group()), out);
    }
  }

  private static void tell(Lacking lacking, Set<Integer> needed, Findings out) {
    Set<Integer> told = new LinkedHashSet<>(lacking.members());
    told.retainAll(needed);
    if (!told.isEmpty()) {
      lacking.told().apply(told).forEach(out::add);
    }
  }

  private static Set<Integer> all(Group group) {
    Set<Integer> all = new HashSet<>();
    for (int member = 0; member < group.size(); member++) {
      all.add(member);
    }
    return all;
  }

  /** Notes what a file and the versions in it ask for. */
  private void ask(Module module) {
    for (Declaration declaration : module.tree().declarations()) {
      switch (declaration) {
        case Declaration.Agreement it -> {}
        case Declaration.Scenario it -> {}
        case Declaration.Amendment it -> {}
        case Declaration.Data it -> {}
        case Declaration.Key it -> {}
        case Declaration.Party it -> {}
        case Declaration.Counted it -> {}
        case Declaration.Facts it -> {}
        case Declaration.Group it -> wholly(it, Optional.empty(), module);
        case Declaration.Let it -> wholly(it, Optional.empty(), module);
      }
    }
    module.agreements().forEach(this::ask);
  }

  private void ask(Agreement agreement) {
    for (Clause clause : agreement.declared().clauses()) {
      if (clause instanceof Clause.Appendix appendix) {
        ask(appendix, agreement);
      } else if (!(clause instanceof Declaration.Key)) {
        wholly(clause, Optional.empty(), agreement.module());
      }
    }
    for (Grant grant : agreement.grants()) {
      if (grant.key().isPresent() && grant.group().isPresent()) {
        ask(grant, grant.key().get(), grant.group().get());
      }
    }
  }

  /** What divides a grant, of which those need nothing whom it excepts. */
  private void ask(Grant grant, Key key, Group group) {
    Set<Integer> without = Weighing.needsNoFigure(key, grant) ? grant.excepted() : Set.of();
    for (var term : key.declared().terms()) {
      for (Data.Column column : columns(term.weight(), key.module())) {
        Set<Integer> needs = needed.computeIfAbsent(column, it -> new HashSet<>());
        for (int member = 0; member < group.size(); member++) {
          if (!without.contains(member)) {
            needs.add(group.in(column.group(), member));
          }
        }
      }
    }
  }

  private void ask(Clause.Appendix declared, Agreement agreement) {
    for (AppendixTable appendix : agreement.appendices()) {
      if (appendix.declared() != declared) {
        continue;
      }
      Set<Integer> outside = Outside.of(appendix);
      for (int index = 0; index < declared.columns().size(); index++) {
        var column = declared.columns().get(index);
        int place = appendix.columns().get(index);
        for (Data.Column asked : columns(column.value(), agreement.module())) {
          Set<Integer> needs = needed.computeIfAbsent(asked, it -> new HashSet<>());
          for (int member = 0; member < appendix.group().size(); member++) {
            if (!outside.contains(member)
                && (place < 0 || !isNothing(appendix, place, column.value(), member))) {
              needs.add(appendix.group().in(asked.group(), member));
            }
          }
        }
      }
    }
  }

  /** Whether a cell of an appendix is empty, and so are the data that it is to show. */
  static boolean isNothing(AppendixTable appendix, int column, Expression value, int member) {
    int row = appendix.table().rowOf(member);
    return row >= 0
        && value instanceof Expression.ReferenceValue reference
        && appendix.agreement().module().meaning(reference.reference()).orElse(null)
            instanceof Referent.OfColumn of
        && of.column()
            .lacking()
            .members()
            .contains(appendix.group().in(of.column().group(), member))
        && appendix.table().table().figure(row, column) instanceof Figure.None;
  }

  private static List<Data.Column> columns(Expression expression, Module module) {
    List<Data.Column> columns = new ArrayList<>();
    for (Reference reference : Walk.all(Reference.class, expression)) {
      if (module.meaning(reference).orElse(null) instanceof Referent.OfColumn of) {
        columns.add(of.column());
      }
    }
    return columns;
  }

  /**
   * Any other sentence asks for all figures of a column, and for those of a key that it names.
   *
   * @param by what a grant is divided by, which is asked for by itself
   */
  private void wholly(Node node, Optional<Reference> by, Module module) {
    if (node instanceof Reference reference && by.filter(it -> it == reference).isEmpty()) {
      var meaning = module.meaning(reference).orElse(null);
      if (meaning instanceof Referent.OfColumn of) {
        wholly(of.column());
      } else if (meaning instanceof Referent.OfKey of) {
        for (var term : of.key().declared().terms()) {
          columns(term.weight(), of.key().module()).forEach(this::wholly);
        }
      }
    }
    var key = node instanceof Clause.Grant grant ? grant.division().key() : by;
    node.parts().forEach(part -> wholly(part, key, module));
  }

  private void wholly(Data.Column column) {
    needed.computeIfAbsent(column, it -> new HashSet<>()).addAll(all(column.group()));
  }
}
