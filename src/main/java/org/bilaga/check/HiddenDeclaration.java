package org.bilaga.check;

import org.bilaga.finding.Kind;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Area;
import org.bilaga.resolve.Module;
import org.bilaga.resolve.Referent;
import org.bilaga.resolve.Sorts;

/** A declaration that can no longer be reached, as one of the same name stands nearer. */
final class HiddenDeclaration implements Check {
  static final Kind KIND =
      Kind.warning("hidden-declaration")
          .en(
              "`{name}` here hides {sort} of the same name, which cannot be reached from here.",
              "Give one of them another name.")
          .sv(
              "`{name}` här skymmer {sort} med samma namn, som inte kan nås härifrån.",
              "Ge det ena ett annat namn.");

  @Override
  public void run(Checked checked) {
    if (!checked.isFile()) {
      // A version may have a key of its own in the place of one outside: that is said with
      // `replace`.
      return;
    }
    Module module = checked.module();
    module
        .declared()
        .forEach(
            (name, own) -> {
              for (Module used : module.uses()) {
                used.lookUp(name).ifPresent(hidden -> tell(name, own, hidden, checked));
              }
            });
    for (Agreement agreement : checked.agreements()) {
      inner(agreement.root(), module, checked);
    }
  }

  /** Inside an agreement only what has a value can be hidden: recipients are looked up by sort. */
  private static void inner(Area area, Module module, Checked checked) {
    area.declared()
        .forEach(
            (name, own) ->
                module
                    .lookUp(name)
                    .filter(HiddenDeclaration::hasValue)
                    .ifPresent(hidden -> tell(name, own, hidden, checked)));
    area.areas().forEach(below -> inner(below, module, checked));
  }

  private static boolean hasValue(Referent referent) {
    return referent instanceof Referent.OfData
        || referent instanceof Referent.OfKey
        || referent instanceof Referent.OfLet
        || referent instanceof Referent.OfAgreement;
  }

  private static void tell(String name, Referent own, Referent hidden, Checked checked) {
    var place = Sorts.place(own);
    var other = Sorts.place(hidden);
    if (place.isPresent() && other.isPresent()) {
      checked.add(
          KIND.at(place.get())
              .with("name", name)
              .with("sort", Sorts.told(hidden))
              .and(other.get(), Sentences.hidden()));
    }
  }
}
